package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows the constitutions of groups. A bundle that keeps them registers it; where none does, more than half must be there. */
@ConsumerType
public interface GroupQuorum {
    /** What holds where a group agreed on nothing else. */
    int HALF = 50;

    /** More than so many per cent of those entitled must be there, by what a group had agreed on a day. Joins the unit of work that is running. */
    int percent(UUID group, LocalDate day);
}

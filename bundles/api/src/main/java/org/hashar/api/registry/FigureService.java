package org.hashar.api.registry;

import java.util.List;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/** Figures computed from individual records, by set-based SQL, repeatable for any day and any moment of knowledge. Thread-safe. */
@ProviderType
public interface FigureService {

    /**
     * The membership figure.
     *
     * @throws ProblemException invalid when country, group type or territory is unknown, or a date lies in the future
     */
    MembershipFigure membership(Actor actor, MembershipFigure.Query query);

    /** The same, group by group, by the code of the place and by name in the order of the alphabet. */
    List<GroupFigure> groups(Actor actor, MembershipFigure.Query query);
}

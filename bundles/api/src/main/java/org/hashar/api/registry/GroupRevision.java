package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group is to be called and where it is to be. Country, type and code stay.
 *
 * @param group its id
 * @param name unique among the groups of the place
 * @param motto null for none
 * @param formedOn the day it was formed; another one corrects a mistake, and comes before all that is recorded of the group
 * @param formedAs the status it had from that day; another one corrects a mistake; null when that was right
 * @param territory any code of its place
 * @param from the first day the group has this name, motto and place; whatever was known from that day on is replaced. Null to correct what is
 *     known last, from the day on from which it holds
 * @param reason why; not the names of persons
 */
public record GroupRevision(
        UUID group,
        String name,
        @Nullable String motto,
        LocalDate formedOn,
        @Nullable GroupStatus formedAs,
        String territory,
        @Nullable LocalDate from,
        String reason) {}

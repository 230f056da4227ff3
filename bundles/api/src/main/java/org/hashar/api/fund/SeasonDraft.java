package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To open a season: an agricultural period of a community fund, which may cross group years and New Year (R5).
 *
 * @param id made by the client, UUIDv7
 * @param name for people, for example {@code Spring 2011}
 * @param opensOn from when applications are taken; after that of the season before
 * @param issueFrom from when goods and money are handed out
 * @param harvestOn when the harvest is expected
 * @param dueOn the one day on which its loans are due (R10)
 */
public record SeasonDraft(
        UUID id,
        UUID fund,
        String name,
        LocalDate opensOn,
        LocalDate issueFrom,
        LocalDate harvestOn,
        LocalDate dueOn) {}

package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * To give the season's capacity to those who wait, in the order of the list.
 *
 * @param id made by the client, UUIDv7
 * @param exemptions for groups that the rules leave out, each by a decision that stays on record
 */
public record AllocationDraft(UUID id, UUID season, LocalDate date, List<Exemption> exemptions) {
    public AllocationDraft {
        exemptions = List.copyOf(exemptions);
    }

    /** Lets one application through in spite of late repayment. */
    public record Exemption(UUID application, Decision decision) {}
}

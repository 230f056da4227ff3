package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a second person must approve on a community or grant fund; for the funds of a group its constitution says so.
 *
 * @param id made by the client, UUIDv7
 * @param date of the decision, from which day on it holds
 * @param guarded takes the place of what held before; empty for nothing
 */
public record FourEyesDraft(
        UUID id, UUID fund, LocalDate date, List<ConstitutionRules.Guarded> guarded, Decision decision) {
    public FourEyesDraft {
        guarded = List.copyOf(guarded);
    }
}

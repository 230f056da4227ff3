package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a second person must approve in all groups and funds of a country, beside what a group or a fund has decided of its own (R8).
 *
 * @param id made by the client, UUIDv7
 * @param country ISO 3166-1 alpha-2
 * @param from the first day on which it holds, not before today
 * @param guarded takes the place of what held before; empty for nothing
 * @param reason never blank
 */
public record ProgrammeFourEyesDraft(
        UUID id, String country, LocalDate from, List<ConstitutionRules.Guarded> guarded, String reason) {
    public ProgrammeFourEyesDraft {
        guarded = List.copyOf(guarded);
    }
}

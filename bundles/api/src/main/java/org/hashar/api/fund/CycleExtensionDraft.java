package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To let a cycle that is open go on for longer.
 *
 * @param id made by the client, UUIDv7
 * @param date of the decision
 * @param endsOn later than the end before, at most two years after the start
 */
public record CycleExtensionDraft(UUID id, UUID cycle, LocalDate date, LocalDate endsOn, Decision decision) {}

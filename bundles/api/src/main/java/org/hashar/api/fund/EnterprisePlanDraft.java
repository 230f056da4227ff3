package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To plan anew from a day on; the plans before stay on record.
 *
 * @param id made by the client, UUIDv7
 * @param decision as in {@link EnterpriseDraft}
 */
public record EnterprisePlanDraft(UUID id, UUID enterprise, LocalDate date, EnterprisePlan plan, String decision) {}

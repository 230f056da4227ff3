package org.hashar.api.fund;

import java.time.LocalDate;
import java.util.UUID;

/**
 * To close an enterprise: everything is sold or written off, nobody owes it anything, it owes nothing, and no order is open.
 *
 * @param id made by the client, UUIDv7
 * @param date not before anything that happened in it
 * @param decision as in {@link EnterpriseDraft}
 */
public record EnterpriseCloseDraft(UUID id, UUID enterprise, LocalDate date, String decision) {}

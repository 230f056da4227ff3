package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a group belongs to a group that unites groups: an association, a network, a cooperative.
 *
 * @param id made by the client, UUIDv7
 * @param group the one that is united with others
 * @param parent the one that unites; its type says which types it may unite
 * @param from not in the future, not before either was formed
 * @param to the first day it no longer belongs to it, not in the future; null while it does
 */
public record FederationDraft(UUID id, UUID group, UUID parent, LocalDate from, @Nullable LocalDate to) {}

package org.hashar.api.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations.
 *
 * @param text part of the name or of any alias, letter case aside, or the whole identifier; null for all
 * @param kind null for all kinds
 * @param country null for all countries
 */
public record OrganisationQuery(
        @Nullable String text, OrganisationDraft.@Nullable Kind kind, @Nullable String country) {}

package org.hashar.api.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations.
 *
 * @param text what a word of the name or of any alias begins with, in any spelling, or the whole identifier; where no name begins so, part of a
 *     name, and at last what sounds alike; null for all
 * @param kind null for all kinds
 * @param country null for all countries
 * @param alphabet the language in whose alphabet's order they are listed by name, BCP 47; null to list them in the order of their ids
 */
public record OrganisationQuery(
        @Nullable String text,
        OrganisationDraft.@Nullable Kind kind,
        @Nullable String country,
        @Nullable String alphabet) {

    /** In the order of their ids. */
    public OrganisationQuery(@Nullable String text, OrganisationDraft.@Nullable Kind kind, @Nullable String country) {
        this(text, kind, country, null);
    }
}

package org.hashar.api.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which roles.
 *
 * @param organisation null for all organisations
 * @param project code of the project, null for all
 * @param kind null for all kinds
 * @param asOf the day they hold on, null for all of all times
 * @param asKnown null for what is known now
 */
public record OrganisationRoleQuery(
        @Nullable UUID organisation,
        @Nullable String project,
        OrganisationRoleDraft.@Nullable Kind kind,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnown) {}

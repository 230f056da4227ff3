package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group to form.
 *
 * @param id made by the client, UUIDv7
 * @param country ISO 3166-1 alpha-2; the country must be installed
 * @param type one of the country's group types: {@code SHG}, {@code MST}, {@code ASSOCIATION}
 * @param name unique among the groups of one place (two villages may both have an "Oomat")
 * @param motto null for none
 * @param formedOn not in the future
 * @param territory any code of its place
 * @param status the status it has from the day it was formed; usually {@link GroupStatus#ACTIVE}
 */
public record GroupDraft(
        UUID id,
        String country,
        String type,
        String name,
        @Nullable String motto,
        LocalDate formedOn,
        String territory,
        GroupStatus status) {}

package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person is away from home for work (KG-28, KG-29).
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param destination ISO 3166-1 alpha-2; the home country itself for internal migration
 * @param place city or region there as people say it, null when not told
 * @param legalStatus on what ground the person stays abroad (KG-34), null when not told; none in the home country
 * @param from first day away
 * @param expectedTo when the person means to be back, null when not told; says nothing of whether that came true
 * @param to first day back, null while the person is away
 * @param returnReason why the person came back, null while away or when not told
 */
public record MigrationDraft(
        UUID id,
        UUID person,
        Kind kind,
        String destination,
        @Nullable String place,
        @Nullable LegalStatus legalStatus,
        LocalDate from,
        @Nullable LocalDate expectedTo,
        @Nullable LocalDate to,
        @Nullable ReturnReason returnReason) {

    /** What kind of absence. */
    public enum Kind {
        /** For longer than a season, in another country. */
        INTERNATIONAL,
        /** For longer than a season, in the home country. */
        INTERNAL,
        /** Every year for a season, wherever. */
        SEASONAL,
        /** By shifts, in a mine for example, wherever. */
        SHIFT
    }

    /** On what ground somebody stays in another country. */
    public enum LegalStatus {
        /** Is a citizen there. */
        CITIZEN,
        /** Has a residence permit. */
        RESIDENT,
        /** Has a permit to work, or a patent. */
        WORK_PERMIT,
        /** Is registered, without a permit to work. */
        REGISTERED,
        /** Has neither, or no longer. */
        IRREGULAR,
        OTHER
    }

    /** Why somebody came back. */
    public enum ReturnReason {
        /** Season, shift or contract was over. */
        WORK_ENDED,
        /** Work or wages were lost before that. */
        WORK_LOST,
        FAMILY,
        HEALTH,
        /** Another of the family went instead. */
        REPLACED,
        DEPORTED,
        /** Was not let in again. */
        ENTRY_BANNED,
        OTHER
    }
}

package org.hashar.api.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to register or to revise.
 *
 * @param id made by the client, UUIDv7; the same id with the same content again changes nothing
 * @param country ISO 3166-1 alpha-2 of a country that the platform knows; null for one of several or of another country
 * @param kind what it is; the kinds follow IATI's organisation types
 * @param name 1 to 200 letters, unique in its country
 * @param aliases up to 30
 * @param parent what it is a part of, null for nothing
 * @param identifier in the register of organisations of IATI, for example {@code XM-DAC-47066}; unique; null when unknown
 */
public record OrganisationDraft(
        UUID id,
        @Nullable String country,
        Kind kind,
        String name,
        List<OrganisationName> aliases,
        @Nullable UUID parent,
        @Nullable String identifier) {
    public OrganisationDraft {
        aliases = List.copyOf(aliases);
    }

    /** What an organisation is. */
    public enum Kind {
        GOVERNMENT,
        LOCAL_GOVERNMENT,
        PUBLIC_BODY,
        MULTILATERAL,
        INTERNATIONAL_NGO,
        NATIONAL_NGO,
        FOUNDATION,
        PRIVATE_SECTOR,
        MICROFINANCE,
        ACADEMIC,
        MEDIA,
        OTHER
    }
}

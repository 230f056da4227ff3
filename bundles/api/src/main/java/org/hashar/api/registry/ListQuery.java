package org.hashar.api.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which list is to be given out whole.
 *
 * @param country ISO 3166-1 alpha-2
 * @param type of groups; null for all types
 * @param territory any code of a place, for what belongs to it and to all below it, or of an area as it is made up today; null for the whole country
 * @param group whose memberships; null for those of all groups of the country
 * @param asKnown the moment of knowledge of what has two clocks, null for now
 * @param purpose only those who agree to it today (R12), for lists of persons that leave the programme; null for all, for use inside it
 * @param channel for purposes that are agreed to by channel; else null
 * @param recipient the organisation that gets the list, with a purpose; else null
 * @param agreement on data, in force today, that the recipient signed, with a purpose; else null
 * @param hxl whether a row of HXL tags stands under the headings
 */
public record ListQuery(
        Kind list,
        String country,
        @Nullable String type,
        @Nullable String territory,
        @Nullable UUID group,
        @Nullable Instant asKnown,
        @Nullable ConsentPurpose purpose,
        @Nullable ConsentChannel channel,
        @Nullable UUID recipient,
        @Nullable UUID agreement,
        boolean hxl) {

    /** A list of the registry. */
    public enum Kind {
        PERSONS,
        HOUSEHOLDS,
        HOUSEHOLD_MEMBERS,
        GROUPS,
        MEMBERSHIPS,
        TERRITORIES,
        /** Pairs of persons who may be one, those that nobody has decided on. */
        DUPLICATES,
        MIGRATIONS,
        MARITAL_STATUSES,
        FAMILY_STATUSES,
        LAND_PLOTS,
        REMITTANCES,
        CIVIL_DOCUMENTS,
        CONSENTS,
        /** Who was handed to whom. */
        RELEASES,
        /** Which groups are united in which. */
        FEDERATIONS,
        DECISIONS,
        /** Visits to groups, with the grades that they were given there. */
        VISITS,
        AREAS,
        ORGANISATIONS,
        ORGANISATION_ROLES,
        AGREEMENTS;

        /** The name in addresses: lower case, with a hyphen. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

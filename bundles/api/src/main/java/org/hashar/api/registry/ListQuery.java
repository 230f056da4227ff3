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
 * @param territory any code of a place, for groups in it and below it, or of an area as it is made up today; null for the whole country
 * @param group whose memberships; null for those of all groups of the country
 * @param asKnown the moment of knowledge of memberships, null for now
 * @param purpose only those who agree to it today (R12), for lists of persons that leave the programme; null for all
 * @param channel for purposes that are agreed to by channel; else null
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
        DUPLICATES;

        /** The name in addresses: lower case, with a hyphen. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

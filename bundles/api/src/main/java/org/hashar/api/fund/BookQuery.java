package org.hashar.api.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which book, of whom, of when.
 *
 * @param group whose book, null for books of a fund, a season or a share-out
 * @param fund of capital whose book, null for books of a group
 * @param season for the season report
 * @param person for the passbook; for the aid that somebody received, in place of a fund
 * @param household for the aid that it received, in place of a fund
 * @param shareOut for the sheet of a share-out
 * @param from first day that is told; null for the beginning
 * @param asOf last day; not needed for the sheet of a share-out
 * @param asKnown the moment of knowledge, null for now
 */
public record BookQuery(
        Kind book,
        @Nullable UUID group,
        @Nullable UUID fund,
        @Nullable UUID season,
        @Nullable UUID person,
        @Nullable UUID household,
        @Nullable UUID shareOut,
        @Nullable LocalDate from,
        @Nullable LocalDate asOf,
        @Nullable Instant asKnown) {

    /** A book. */
    public enum Kind {
        /** Meetings with what was moved and said. */
        MINUTES,
        /** A row for each meeting, for each member whether she came and what she saved. */
        ATTENDANCE,
        /** What went into the box and out of it, of a group or a fund of capital. */
        CASH,
        /** Loans with what is left of them, of a group or a fund of capital. */
        LOANS,
        /** Fines and the social fund of a group. */
        FINES,
        /** Movements of goods of a fund of capital. */
        STOCK,
        /**
         * Who received goods of a fund of capital as aid, to be signed; or what a household received of all funds, with those who belonged to it,
         * or a person, with her household.
         */
        AID,
        /** A member's page. */
        PASSBOOK,
        /** The sheet of a share-out, to be signed. */
        SHARE_OUT,
        /** The loans of a season, what was due, collected and carried over. */
        SEASON,
        /** What members have borrowed elsewhere. */
        EXTERNAL_LOANS;

        /** The name in addresses: lower case, with a hyphen. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

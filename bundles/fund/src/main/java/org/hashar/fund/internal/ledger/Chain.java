package org.hashar.fund.internal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a journal: SHA-256 over the digest of the journal before it, the journal and its transfers in their order. Who changes, adds, leaves out
 * or moves a row of a fund changes all digests from there on, and with them the one that was printed or sent to somebody. Every field is
 * preceded by its length, so that no two different contents read the same.
 */
final class Chain {
    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private final MessageDigest digest;

    /** Begins the digest of the journal that follows one with the digest {@code before}; null for the first of a fund. */
    Chain(@Nullable String before) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        field(before);
    }

    /**
     * Adds the journal itself. To the microsecond, as the databases keep moments.
     *
     * @param ownDate of a journal that stands on a later day because its own was closed; null for others
     */
    Chain journal(
            UUID fund,
            UUID id,
            String kind,
            LocalDate businessDate,
            long seq,
            UUID document,
            @Nullable UUID reverses,
            Instant recordedAt,
            UUID actor,
            @Nullable LocalDate ownDate) {
        return field(fund)
                .field(id)
                .field(kind)
                .field(businessDate)
                .field(seq)
                .field(document)
                .field(reverses)
                .field(Math.addExact(
                        Math.multiplyExact(recordedAt.getEpochSecond(), 1_000_000L), recordedAt.getNano() / 1000))
                .field(actor)
                .field(ownDate);
    }

    /** One side of a transfer: which account, and what that account is, so that nobody makes it another's. */
    record Side(UUID account, String code, UUID owner, String limit) {}

    /** Adds the next transfer. */
    Chain transfer(int seq, Side debit, Side credit, String asset, long units, String code, @Nullable String purpose) {
        return field(seq)
                .side(debit)
                .side(credit)
                .field(asset)
                .field(units)
                .field(code)
                .field(purpose);
    }

    /** The digest as 64 small hexadecimal digits; ends this. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private Chain side(Side side) {
        return field(side.account()).field(side.code()).field(side.owner()).field(side.limit());
    }

    private Chain field(@Nullable Object value) {
        if (value == null) {
            digest.update(ABSENT);
            return this;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        digest.update(bytes);
        return this;
    }
}

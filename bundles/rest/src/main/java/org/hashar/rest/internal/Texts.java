package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hashar.api.Violations;

/** Reads ids, dates and moments from text. What cannot be read is noted and stands for a value that nobody will use. */
final class Texts {
    private static final int UUID_LENGTH = 36;
    private static final Set<Integer> UUID_HYPHENS = Set.of(8, 13, 18, 23);
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final UUID NO_UUID = new UUID(0, 0);

    private Texts() {}

    /** Whether text can be stored: no control characters but line breaks and tabs, no halves of surrogate pairs. */
    static boolean isSound(Violations violations, String pointer, String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean sound = (c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                    && c != 0x7f
                    && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            if (!sound) {
                violations.add(pointer, "not-plain-text");
                return false;
            }
        }
        return true;
    }

    static UUID uuid(Violations violations, String pointer, String text) {
        return violations.check(isUuid(text), pointer, "not-a-uuid") ? UUID.fromString(text) : NO_UUID;
    }

    /** Java's own reader takes shorter forms too. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            if (UUID_HYPHENS.contains(i) ? c != '-' : !HexFormat.isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    static LocalDate date(Violations violations, String pointer, String text) {
        if (DATE_FORM.matcher(text).matches()) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (date.getYear() >= 1) {
                    return date;
                }
            } catch (DateTimeParseException e) {
                // For example the 30th of February: told below like any other text that is no date.
            }
        }
        violations.add(pointer, "not-an-iso-date");
        return LocalDate.EPOCH;
    }

    static Instant instant(Violations violations, String pointer, String text) {
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        violations.add(pointer, "not-an-instant");
        return Instant.EPOCH;
    }
}

package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hashar.api.Violations;

/** Reads ids, dates and moments from text. What cannot be read is noted and stands for a value that nobody will use. */
final class Texts {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final UUID NO_UUID = new UUID(0, 0);

    private Texts() {}

    /** Whether text can be stored: no control characters but line breaks and tabs, no halves of surrogate pairs. */
    static boolean isSound(Violations violations, String pointer, String text) {
        boolean sound = text.codePoints()
                .allMatch(c -> (c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                        && c != 0x7f
                        && !(c >= 0xd800 && c <= 0xdfff));
        return violations.check(sound, pointer, "not-plain-text");
    }

    static UUID uuid(Violations violations, String pointer, String text) {
        boolean readable = UUID_FORM.matcher(text).matches();
        return violations.check(readable, pointer, "not-a-uuid") ? UUID.fromString(text) : NO_UUID;
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

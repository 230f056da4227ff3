package org.hashar.registry.internal.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people of a country write them, and as they are kept: E.164. Pure functions. */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /**
     * The number in E.164, or nothing when it can be none. What libphonenumber does not know of Central Asia is tried too: 00 before the
     * country's code, and the 8 that long-distance calls begin with since Soviet days.
     *
     * @param region ISO 3166-1 alpha-2 of the country in which it was written down
     */
    static Optional<String> canonical(String raw, String region) {
        String dialled = raw.strip();
        if (dialled.startsWith("00")) {
            dialled = "+" + dialled.substring(2);
        }
        return parse(dialled, region).or(() -> withoutEight(raw.strip(), region));
    }

    private static Optional<String> withoutEight(String dialled, String region) {
        if (!dialled.startsWith("8")) {
            return Optional.empty();
        }
        String rest = dialled.substring(1).strip();
        return rest.startsWith("10") ? parse("+" + rest.substring(2).strip(), region) : parse(rest, region);
    }

    private static Optional<String> parse(String dialled, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(dialled, region);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

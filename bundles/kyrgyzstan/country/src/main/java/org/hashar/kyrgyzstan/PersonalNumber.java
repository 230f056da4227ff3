package org.hashar.kyrgyzstan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hashar.api.registry.Sex;
import org.hashar.spi.IdentifierScheme;

/**
 * The personal identification number (ПИН) of Kyrgyzstan: 14 digits, 1 for a woman or 2 for a man, the birth date as DDMMYYYY, five more. No
 * check digit is published, so sex and date are all that can be checked.
 */
final class PersonalNumber implements IdentifierScheme {
    private static final Pattern FORM = Pattern.compile("[12][0-9]{13}");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public String type() {
        return "KG-PIN";
    }

    @Override
    public Optional<String> canonical(String raw) {
        String digits = raw.replaceAll("[\\s\\u00a0-]", "");
        return FORM.matcher(digits).matches() && birthDate(digits).isPresent() ? Optional.of(digits) : Optional.empty();
    }

    @Override
    public String example() {
        return "20101198501234";
    }

    @Override
    public Claim claim(String canonical) {
        return new Claim(
                canonical.charAt(0) == '1' ? Sex.FEMALE : Sex.MALE,
                birthDate(canonical).orElse(null));
    }

    private static Optional<LocalDate> birthDate(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits.substring(1, 9), DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

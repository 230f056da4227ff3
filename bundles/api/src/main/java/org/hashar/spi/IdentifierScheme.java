package org.hashar.spi;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** A kind of national number and the form that it has. A country is no authority on who a person is: it checks form only. */
@ConsumerType
public interface IdentifierScheme {

    /** Its code, {@code KG-PIN}: the country's code, a hyphen, and capital letters, digits and hyphens. */
    String type();

    /** The canonical form of a number, or nothing when the form is wrong. */
    Optional<String> canonical(String raw);

    /** What a right number looks like, shown to whoever entered a wrong one: {@code 14 digits, 20101198501234}. */
    String example();

    /**
     * What the number itself says of its bearer. A number that says otherwise than the register is told of and not refused: numbers are issued
     * anew, and registers err.
     *
     * @param canonical a number in its canonical form
     */
    default Claim claim(String canonical) {
        return Claim.NONE;
    }

    /** What a number says: sex and birth date, each null when it says nothing of it. */
    record Claim(@Nullable Sex sex, @Nullable LocalDate birthDate) {
        public static final Claim NONE = new Claim(null, null);
    }

    /** A number whose form is one pattern, once blanks and hyphens are gone and letters are capital. */
    static IdentifierScheme of(String type, String pattern, String example) {
        Pattern form = Pattern.compile(pattern);
        return new IdentifierScheme() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public Optional<String> canonical(String raw) {
                String plain = raw.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
                return form.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
            }

            @Override
            public String example() {
                return example;
            }
        };
    }
}

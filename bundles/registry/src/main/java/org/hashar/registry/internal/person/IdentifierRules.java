package org.hashar.registry.internal.person;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** What the numbers of a person's documents must be like. Pure functions. */
final class IdentifierRules {
    private static final Pattern TYPE = Pattern.compile("[A-Z]{2,3}(-[A-Z0-9]{1,16}){1,3}");
    private static final int MAX_NUMBER = 60;
    private static final int MAX_ISSUER = 200;
    private static final int MAX_IDENTIFIERS = 20;

    private IdentifierRules() {}

    /** The numbers as they are kept and compared; a wrong one stays as it came. */
    static List<PersonIdentifier> canonical(List<PersonIdentifier> identifiers, List<IdentifierScheme> schemes) {
        return identifiers.stream()
                .map(each -> new PersonIdentifier(
                        each.type(), canonical(each, schemes), Texts.clean(each.issuer()), each.from(), each.to()))
                .toList();
    }

    private static String canonical(PersonIdentifier identifier, List<IdentifierScheme> schemes) {
        String clean = Objects.requireNonNullElse(Texts.clean(identifier.number()), "");
        return scheme(identifier.type(), schemes)
                .flatMap(scheme -> scheme.canonical(clean))
                .orElse(clean);
    }

    /** By what a number is compared: no blanks, no hyphens, capital letters. */
    static String key(String number) {
        return number.replaceAll("[\\s\\u00a0/.-]", "").toUpperCase(Locale.ROOT);
    }

    static void check(List<PersonIdentifier> identifiers, List<IdentifierScheme> schemes, Violations violations) {
        violations.check(identifiers.size() <= MAX_IDENTIFIERS, "/identifiers", "too-many", MAX_IDENTIFIERS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < identifiers.size(); i++) {
            PersonIdentifier each = identifiers.get(i);
            String pointer = "/identifiers/" + i;
            check(each, pointer, schemes, violations);
            violations.check(seen.add(each.type() + ' ' + key(each.number())), pointer, "twice-in-the-list");
        }
    }

    private static void check(
            PersonIdentifier identifier, String pointer, List<IdentifierScheme> schemes, Violations violations) {
        String type = identifier.type();
        if (Input.given(violations, type, pointer + "/type")) {
            violations.check(TYPE.matcher(type).matches(), pointer + "/type", "not-an-identifier-type");
        }
        Input.text(violations, identifier.number(), pointer + "/number", MAX_NUMBER);
        Input.optionalText(violations, identifier.issuer(), pointer + "/issuer", MAX_ISSUER);
        violations.check(
                identifier.from() == null
                        || identifier.to() == null
                        || identifier.from().isBefore(identifier.to()),
                pointer + "/to",
                "ends-before-begin");
        scheme(type, schemes)
                .ifPresent(scheme -> violations.check(
                        scheme.canonical(identifier.number()).isPresent(),
                        pointer + "/number",
                        "identifier-form",
                        type,
                        scheme.example()));
    }

    private static Optional<IdentifierScheme> scheme(@Nullable String type, List<IdentifierScheme> schemes) {
        return schemes.stream().filter(scheme -> scheme.type().equals(type)).findFirst();
    }
}

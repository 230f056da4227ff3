package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashar.api.Page;
import org.hashar.api.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a request's address, and gathers all that is wrong with it. Every value given out before {@link #check} may stand for
 * one that could not be read. For one request, one thread.
 */
final class Input {
    private final Violations violations = new Violations();

    /** Ends the reading. @throws ProblemException invalid when something could not be read */
    void check() {
        violations.throwIfAny();
    }

    String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            violations.add("/" + name, "required");
            return "";
        }
        Texts.isSound(violations, "/" + name, value);
        return value;
    }

    @Nullable
    String optional(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? null : text(name, value);
    }

    UUID id(String name, String value) {
        return Texts.uuid(violations, "/" + name, value);
    }

    @Nullable
    UUID optionalId(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? null : id(name, value);
    }

    /** One of some names, however it is written: {@code share-out} is {@code SHARE_OUT}. */
    <E extends Enum<E>> @Nullable E optionalOneOf(String name, @Nullable String value, Class<E> type) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(wanted)) {
                return each;
            }
        }
        violations.add("/" + name, "not-one-of", names(type));
        return null;
    }

    /** Several of them, separated by commas. */
    <E extends Enum<E>> Set<E> setOf(String name, @Nullable String value, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String each : value == null ? new String[0] : value.split(",", -1)) {
            E one = optionalOneOf(name, each.strip(), type);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    /** Numbers of rows, separated by commas. */
    SortedSet<Long> rows(String name, String value) {
        SortedSet<Long> rows = new TreeSet<>();
        for (String each : value.isEmpty() ? new String[0] : value.split(",", -1)) {
            if (violations.check(each.strip().matches("\\d{1,9}"), "/" + name, "not-a-whole-number")) {
                rows.add(Long.valueOf(each.strip()));
            }
        }
        return rows;
    }

    /** False when it is not given. */
    boolean flag(String name, @Nullable String value) {
        boolean known = value == null || value.isEmpty() || value.equals("true") || value.equals("false");
        violations.check(known, "/" + name, "not-one-of", "true, false");
        return "true".equals(value);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    LocalDate date(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            violations.add("/" + name, "required");
            return LocalDate.EPOCH;
        }
        return Texts.date(violations, "/" + name, value);
    }

    @Nullable
    LocalDate optionalDate(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? null : Texts.date(violations, "/" + name, value);
    }

    /** A plus sign of an offset arrives as a space when the client does not write it as {@code %2B}. */
    @Nullable
    Instant optionalInstant(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? null : Texts.instant(violations, "/" + name, value.replace(' ', '+'));
    }

    @Nullable
    Integer optionalNumber(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            violations.add("/" + name, "not-a-whole-number");
            return null;
        }
    }

    /** One of the constants of an enumeration, or what holds when nothing is said. */
    <E extends Enum<E>> E oneOf(String name, @Nullable String value, E otherwise) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        List<String> names = Arrays.stream(all).map(Enum::name).toList();
        boolean known = violations.check(names.contains(value), "/" + name, "not-one-of", String.join(", ", names));
        return known ? all[names.indexOf(value)] : otherwise;
    }

    /** A part of a list, in the order of ids. */
    Page.Request page(@Nullable String after, @Nullable String limit) {
        if (after != null && !after.isEmpty()) {
            id("after", after);
        }
        return pageByKey(after, limit);
    }

    /** A part of a list, in the order of an alphabet when one is given, of the ids else. */
    Page.Request page(@Nullable String alphabet, @Nullable String after, @Nullable String limit) {
        return alphabet == null ? page(after, limit) : pageByKey(after, limit);
    }

    /** A part of a list, in the order of another key. */
    Page.Request pageByKey(@Nullable String after, @Nullable String limit) {
        Integer most = optionalNumber("limit", limit);
        int size = most == null ? Page.Request.FIRST.limit() : most;
        boolean fits =
                violations.check(size >= 1 && size <= Page.Request.MAX, "/limit", "out-of-range", 1, Page.Request.MAX);
        return new Page.Request(optional("after", after), fits ? size : 1);
    }
}

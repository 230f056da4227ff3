package org.hashar.registry.internal.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.spelling.PlaceSpelling;
import org.jspecify.annotations.Nullable;

/** What a place must be like that the programme adds to those of the country. */
final class PlaceRules {
    private static final int LOWEST = 4;
    private static final int MAX_NAME = 200;
    private static final int MAX_LINES = 30;
    private static final int MAX_CODE = 60;
    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;
    private static final Pattern OWN = Pattern.compile("[A-Z0-9]{1,20}");
    private static final Pattern OFFICIAL = Pattern.compile("\\d{2,60}");
    private static final Pattern ZEROS = Pattern.compile("0+$");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,6})?");

    private PlaceRules() {}

    /** The place as it is kept and compared: main code of the parent, clean texts. */
    static Territory canonical(TerritoryDraft draft, @Nullable Place parent) {
        int level = draft.level() != null ? draft.level() : parent == null ? LOWEST : parent.level() + 1;
        return new Territory(
                draft.country(),
                draft.code(),
                parent == null ? draft.parent() : parent.code(),
                level,
                draft.names().stream()
                        .map(name -> new TerritoryName(name.language(), clean(name.text()), name.from(), name.to()))
                        .toList(),
                draft.aliases().stream().map(PlaceRules::clean).toList(),
                Map.of(),
                draft.from(),
                draft.to(),
                canonical(draft.position()),
                null);
    }

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(Texts.clean(text), "");
    }

    private static Territory.@Nullable Position canonical(Territory.@Nullable Position position) {
        if (position == null
                || degrees(position.latitude()).isEmpty()
                || degrees(position.longitude()).isEmpty()) {
            return position;
        }
        return new Territory.Position(
                TerritoryEntity.degrees(new BigDecimal(position.latitude())),
                TerritoryEntity.degrees(new BigDecimal(position.longitude())));
    }

    private static Optional<BigDecimal> degrees(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(each -> DEGREES.matcher(each).matches())
                .map(BigDecimal::new);
    }

    /** Notes what is wrong with the place by itself. */
    static void check(Territory place, Violations violations) {
        if (violations.check(!place.names().isEmpty(), "/names", "required")) {
            violations.check(place.names().size() <= MAX_LINES, "/names", "too-many", MAX_LINES);
        }
        for (int i = 0; i < place.names().size(); i++) {
            checkName(place.names(), i, violations);
        }
        violations.check(place.aliases().size() <= MAX_LINES, "/aliases", "too-many", MAX_LINES);
        for (int i = 0; i < place.aliases().size(); i++) {
            checkText(place.aliases().get(i), "/aliases/" + i, violations);
        }
        violations.check(isBefore(place.from(), place.to()), "/to", "ends-before-begin");
        Territory.Position position = place.position();
        if (position != null) {
            checkDegrees(position.latitude(), MOST_LATITUDE, "/position/latitude", violations);
            checkDegrees(position.longitude(), MOST_LONGITUDE, "/position/longitude", violations);
        }
    }

    private static void checkName(List<TerritoryName> names, int i, Violations violations) {
        TerritoryName name = names.get(i);
        String pointer = "/names/" + i;
        Input.language(violations, name.language(), pointer + "/language");
        checkText(name.text(), pointer + "/text", violations);
        violations.check(isBefore(name.from(), name.to()), pointer + "/to", "ends-before-begin");
        boolean alone = names.subList(0, i).stream()
                .filter(other -> Objects.equals(other.language(), name.language()))
                .allMatch(other -> endsBy(other.to(), name.from()) || endsBy(name.to(), other.from()));
        violations.check(alone, pointer + "/language", "names-overlap");
    }

    /** By letters and digits a name is searched: without any it could never be found. */
    private static void checkText(String text, String pointer, Violations violations) {
        Input.text(violations, text, pointer, MAX_NAME);
        violations.check(text.isEmpty() || !PlaceSpelling.key(text).isEmpty(), pointer, "no-letters");
    }

    private static boolean isBefore(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    /** Whether what ends on one day is over when something else begins, or ends, on another; never without both days. */
    static boolean endsBy(@Nullable LocalDate to, @Nullable LocalDate from) {
        return to != null && from != null && !to.isAfter(from);
    }

    private static void checkDegrees(@Nullable String text, int most, String pointer, Violations violations) {
        if (Input.given(violations, text, pointer)) {
            Optional<BigDecimal> degrees = degrees(text);
            violations.check(degrees.isPresent(), pointer, "not-a-number");
            violations.check(
                    degrees.map(each -> each.abs().compareTo(BigDecimal.valueOf(most)) <= 0)
                            .orElse(true),
                    pointer,
                    "out-of-range",
                    -most,
                    most);
        }
    }

    /** Notes whether it stands right below its parent. */
    static void checkStanding(Territory place, Place parent, Violations violations) {
        violations.check(
                place.level() > parent.level() && place.level() <= LOWEST,
                "/level",
                "level-not-below",
                parent.level() + 1,
                LOWEST);
        if (Input.given(violations, place.code(), "/code")) {
            violations.check(isBelow(place.code(), parent.code()), "/code", "not-a-place-code", parent.code());
        }
    }

    private static boolean isBelow(String code, String parent) {
        String own = parent + "-X";
        if (code.length() > MAX_CODE) {
            return false;
        }
        return code.startsWith(own)
                ? OWN.matcher(code.substring(own.length())).matches()
                : OFFICIAL.matcher(code).matches()
                        && code.length() == parent.length()
                        && !code.equals(parent)
                        && code.startsWith(ZEROS.matcher(parent).replaceAll(""));
    }

    /** Notes names that another place of the same level has, right below the same one, spelt alike; former places aside. */
    static void checkNames(EntityManager em, Territory place, Violations violations) {
        for (int i = 0; i < place.names().size(); i++) {
            checkName(em, place, place.names().get(i).text(), "/names/" + i + "/text", violations);
        }
        for (int i = 0; i < place.aliases().size(); i++) {
            checkName(em, place, place.aliases().get(i), "/aliases/" + i, violations);
        }
    }

    private static void checkName(
            EntityManager em, Territory place, String name, String pointer, Violations violations) {
        em.createQuery(
                        "select distinct t from TerritoryEntity t, TerritoryNameEntity n where n.territoryId = t.id"
                                + " and t.country = :country and t.parent = :parent and t.level = :level"
                                + " and t.code <> :code and n.spelling = :spelling order by t.code",
                        TerritoryEntity.class)
                .setParameter("country", place.country())
                .setParameter("parent", place.parent())
                .setParameter("level", place.level())
                .setParameter("code", place.code())
                .setParameter("spelling", PlaceSpelling.key(name))
                .getResultStream()
                .filter(other -> !endsBy(other.validTo(), place.from()))
                .findFirst()
                .ifPresent(other -> violations.add(pointer, "place-is-there", Places.told(em, other)));
    }

    /** Notes places that would be left standing in one that is no longer there. */
    static void checkClosing(EntityManager em, Territory place, Violations violations) {
        if (place.to() == null) {
            return;
        }
        em.createQuery(
                        "select t from TerritoryEntity t where t.country = :country and t.parent = :code order by t.code",
                        TerritoryEntity.class)
                .setParameter("country", place.country())
                .setParameter("code", place.code())
                .getResultStream()
                .filter(below -> !endsBy(below.validTo(), place.to()))
                .findFirst()
                .ifPresent(below -> violations.add("/to", "places-below", Places.told(em, below)));
    }
}

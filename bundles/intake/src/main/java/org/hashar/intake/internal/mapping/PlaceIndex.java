package org.hashar.intake.internal.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.registry.TerritoryService;
import org.hashar.spi.Boundary;
import org.jspecify.annotations.Nullable;

/**
 * The places of one country in memory, by code and by name, however that is spelt. A name is a place only when it is exactly one; else the nearest are
 * proposed.
 */
public final class PlaceIndex {
    private static final int VILLAGE = 4;
    private static final int PROPOSED = 3;
    private static final int REMEMBERED = 10_000;

    private final TerritoryService territories;
    private final Positions positions;
    private final Map<String, Territory> byMain = new HashMap<>();
    private final Map<String, Territory> byCode = new HashMap<>();
    private final Map<String, Set<Territory>> byName = new HashMap<>();
    private final Map<String, List<Territory>> nearest = new HashMap<>();

    /** Lists name few places many times. */
    private final Map<Wanted, List<Territory>> asked = new HashMap<>();

    private record Wanted(String name, List<String> above) {}

    /**
     * Loads all places of a country.
     *
     * @param boundaries about where its districts lie, none when nobody knows
     */
    public PlaceIndex(TerritoryService territories, Actor actor, String country, List<Boundary> boundaries) {
        this.territories = territories;
        this.positions = new Positions(boundaries);
        String after = null;
        do {
            Page<Territory> page =
                    territories.list(actor, country, null, null, new Page.Request(after, Page.Request.MAX));
            page.items().forEach(this::add);
            after = page.next();
        } while (after != null);
    }

    private void add(Territory place) {
        byMain.put(place.code(), place);
        place.codes().values().forEach(code -> byCode.putIfAbsent(codeKey(code), place));
        byCode.put(codeKey(place.code()), place);
        names(place).forEach(name -> named(name, place));
    }

    private void named(String name, Territory place) {
        byName.computeIfAbsent(territories.spelling(name), each -> new LinkedHashSet<>())
                .add(place);
    }

    private static String codeKey(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** The form in which names are the same letter for letter. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** The place with a code of any system. */
    @Nullable
    Territory withCode(String code) {
        return byCode.get(codeKey(code));
    }

    /** The place with a main code. */
    Optional<Territory> withMain(String code) {
        return Optional.ofNullable(byMain.get(code));
    }

    /** What all spellings of a name have in common. */
    String spelling(String name) {
        return territories.spelling(name);
    }

    Positions positions() {
        return positions;
    }

    /** The districts with a boundary that a place lies in or is made of; where it has none those of the place above it. */
    List<String> districts(Territory place) {
        for (Territory each = place; each != null; each = parent(each)) {
            String code = each.code();
            List<String> found = positions.districts().stream()
                    .filter(district -> district.equals(code) || liesBelow(district, code))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean liesBelow(String district, String code) {
        Territory each = byMain.get(district);
        while (each != null && !each.code().equals(code)) {
            each = parent(each);
        }
        return each != null;
    }

    /** The places that names or codes of a place and of those above it, in any order, may mean: each lies in all others. Villages aside. */
    List<Territory> lowest(List<String> above) {
        Set<Territory> found = new LinkedHashSet<>();
        for (int i = 0; i < above.size(); i++) {
            List<String> others = new ArrayList<>(above);
            String named = others.remove(i);
            Territory coded = withCode(named);
            Stream<Territory> meant = coded == null ? named(named, others).stream() : Stream.of(coded);
            meant.filter(place -> place.level() < VILLAGE)
                    .filter(place -> others.stream().allMatch(each -> liesIn(place, each)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** All places with a name that lie in all of the others; of those spelt just so and those spelt otherwise only the former. */
    List<Territory> named(String name, List<String> above) {
        Wanted wanted = new Wanted(name, above);
        List<Territory> found = asked.get(wanted);
        if (found == null) {
            found = find(name, above);
            if (asked.size() < REMEMBERED) {
                asked.put(wanted, found);
            }
        }
        return found;
    }

    private List<Territory> find(String name, List<String> above) {
        List<Territory> found = byName.getOrDefault(territories.spelling(name), Set.of()).stream()
                .filter(place -> above.stream().allMatch(each -> liesIn(place, each)))
                .toList();
        List<Territory> exact =
                found.stream().filter(place -> isSpelt(place, name)).toList();
        return exact.isEmpty() ? found : exact;
    }

    /** Whether a place is called so letter for letter. */
    static boolean isSpelt(Territory place, String name) {
        String key = key(name);
        return names(place).anyMatch(other -> key(other).equals(key));
    }

    private static Stream<String> names(Territory place) {
        return Stream.concat(place.names().stream().map(TerritoryName::text), place.aliases().stream());
    }

    private boolean liesIn(Territory place, String above) {
        Territory each = parent(place);
        while (each != null) {
            if (isCalled(each, above)) {
                return true;
            }
            each = parent(each);
        }
        return false;
    }

    private boolean isCalled(Territory place, String codeOrName) {
        String key = territories.spelling(codeOrName);
        return codeKey(place.code()).equals(codeKey(codeOrName))
                || place.codes().values().stream()
                        .anyMatch(code -> codeKey(code).equals(codeKey(codeOrName)))
                || names(place).anyMatch(name -> territories.spelling(name).equals(key));
    }

    private @Nullable Territory parent(Territory place) {
        return place.parent() == null ? null : byMain.get(place.parent());
    }

    /** The places with the most similar names, to be proposed; in words, with their codes and what they lie in. */
    String proposals(String name) {
        String key = territories.spelling(name);
        List<Territory> near = nearest.get(key);
        if (near == null) {
            near = search(key);
            if (nearest.size() < REMEMBERED) {
                nearest.put(key, near);
            }
        }
        return told(near);
    }

    private List<Territory> search(String key) {
        record Near(Territory place, int distance) {}
        int most = Math.max(1, key.length() / 3);
        List<Near> near = new ArrayList<>();
        byName.forEach((other, places) -> {
            int distance = other.startsWith(key) || key.startsWith(other) ? 1 : distance(key, other, most);
            if (distance <= most) {
                places.forEach(place -> near.add(new Near(place, distance)));
            }
        });
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(each -> each.place().code()))
                .map(Near::place)
                .distinct()
                .limit(PROPOSED)
                .toList();
    }

    String told(List<Territory> places) {
        return places.stream()
                .limit(PROPOSED)
                .map(place -> {
                    Territory above = parent(place);
                    return name(place) + " (" + place.code() + (above == null ? "" : ", " + name(above)) + ")";
                })
                .collect(Collectors.joining("; ", "", places.isEmpty() ? "-" : ""));
    }

    private static String name(Territory place) {
        return place.names().isEmpty() ? place.code() : place.names().get(0).text();
    }

    /** How many letters have to be changed, put in or left out; more than {@code most} is not counted. */
    static int distance(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return most + 1;
        }
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
        }
        return row[right.length()];
    }
}

package org.hashar.registry.internal.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Бишкек ш.,Bishkek (city)",
        "ш. Хуҷанд,Khujand city",
        "Кара-Суу,Kara-Suu (city)",
        "ноҳияи Рашт,Rasht district"
    })
    void theKindOfPlaceIsNoPartOfItsName(String one, String other) {
        assertThat(PlaceSpelling.key(one)).isEqualTo(PlaceSpelling.key(other));
    }

    @Test
    void aNameThatBeginsLikeAKindOfPlaceIsLeftWhole() {
        assertThat(PlaceSpelling.key("Шаҳристон")).isEqualTo("shahriston");
        assertThat(PlaceSpelling.key("Город")).isEqualTo("gorod");
    }

    @ParameterizedTest
    @CsvSource({
        "Ak-Suu,Aksuu,97",
        "Sughd,Sogd,85",
        "Chimgen,Chimge,80",
        "Satarbay,Sartbay,60",
        "Jashasyn,Jashashasyn,60",
        "Жалалабат,Jalal-Abad,80",
        "Кара-Дарья,Kara-Daryyan,80",
        "Ош,Оша,0",
        "Исфана,Раззаков,0"
    })
    void theMoreAlikeTheSurer(String one, String other, int confidence) {
        assertThat(PlaceSpelling.confidence(PlaceSpelling.key(one), PlaceSpelling.key(other)))
                .isEqualTo(confidence);
    }

    @ParameterizedTest
    @CsvSource({"А.Ҷомӣ,Jami A.,85", "Ч. Балхи,Balkhi,97", "Б. Ғафуров,Gafurov,97", "К.,K,97"})
    void initialsAreNoPartOfANameUnlessTheyAreAllThereIs(String one, String other, int confidence) {
        assertThat(PlaceSpelling.confidence(PlaceSpelling.key(one), PlaceSpelling.key(other)))
                .isEqualTo(confidence);
    }

    /** A place with its name in the language of the country and in English. */
    private record Pair(String code, String local, String english, String parent) {}

    /** Official Kyrgyz names of Kyrgyzstan against the English ones of the same codes; of one level, as one looks for a place. */
    @Test
    void findsNearlyAllOfficialKyrgyzNamesByTheirEnglishSpelling() throws IOException {
        Map<String, List<Pair>> levels = new TreeMap<>();
        for (String line : Files.readAllLines(shared("geo/kg_codab_admin123.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("pcode")) {
                levels.computeIfAbsent(cells[1], level -> new ArrayList<>())
                        .add(new Pair(cells[0], cells[2], cells[3], cells[4]));
            }
        }
        measure("Official Kyrgyz names", levels.values(), 95, 97);
    }

    /** Official Tajik names of districts against the English ones of the same codes; four towns that repeat the code of the district around count once. */
    @Test
    void findsNearlyAllOfficialTajikNamesByTheirEnglishSpelling() throws IOException {
        Map<String, Pair> districts = new TreeMap<>();
        Matcher each = Pattern.compile("\"admin2_pcode\": ?\"(\\d+)\", ?\"admin2Name_en\": ?\"([^\"]+)\","
                        + " ?\"admin2Name_ru\": ?\"[^\"]*\", ?\"admin2Name_tg\": ?\"([^\"]+)\","
                        + " ?\"admin1Pcode\": ?(\\d+)")
                .matcher(Files.readString(shared("geo/tjk_adm2_wfp_prism_simplified.geojson")));
        while (each.find()) {
            districts.putIfAbsent(each.group(1), new Pair(each.group(1), each.group(3), each.group(2), each.group(4)));
        }
        assertThat(districts).hasSize(58);
        measure("Official Tajik names", List.of(List.copyOf(districts.values())), 94, 97);
    }

    /** The same over the lists of the countries' own modules, their Tajik or Kyrgyz names against their English ones. */
    @ParameterizedTest
    @CsvSource({"tajikistan, tg, 95, 99", "kyrgyzstan, ky, 96, 97"})
    void findsNearlyAllNamesOfTheCountriesListsByTheirEnglishSpelling(
            String country, String language, double recall, double precision) throws IOException {
        Path file =
                above("bundles/" + country + "/country/src/main/resources/org/hashar/" + country + "/territories.csv");
        Map<String, List<Pair>> levels = new TreeMap<>();
        List<String> heading = List.of();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.split(",", -1));
            if (line.startsWith("code,")) {
                heading = cells;
            } else if (!line.startsWith("#")) {
                Pair pair = new Pair(
                        cells.get(0),
                        cells.get(heading.indexOf("name_" + language)),
                        cells.get(heading.indexOf("name_en")),
                        cells.get(1));
                levels.computeIfAbsent(cells.get(2), level -> new ArrayList<>()).add(pair);
            }
        }
        measure("Names of " + country, levels.values(), recall, precision);
    }

    private static void measure(String what, Collection<List<Pair>> levels, double recall, double precision) {
        int asked = 0;
        int found = 0;
        int wrong = 0;
        for (List<Pair> places : levels) {
            for (Pair place : places) {
                asked++;
                String best = best(place, places);
                found += best.equals(place.code()) ? 1 : 0;
                wrong += best.isEmpty() || best.equals(place.code()) ? 0 : 1;
            }
        }
        System.out.printf(
                "%s to English ones: %d asked, recall %.1f %%, precision %.1f %%%n",
                what, asked, 100.0 * found / asked, 100.0 * found / (found + wrong));
        assertThat(100.0 * found / asked).isGreaterThan(recall);
        assertThat(100.0 * found / (found + wrong)).isGreaterThan(precision);
    }

    /** The code of the likeliest English name; among equals one with the same parent. */
    private static String best(Pair place, List<Pair> places) {
        String key = PlaceSpelling.key(place.local());
        int highest = 0;
        String best = "";
        for (Pair other : places) {
            int confidence = PlaceSpelling.confidence(key, PlaceSpelling.key(other.english()));
            confidence += confidence > 0 && other.parent().equals(place.parent()) ? 1 : 0;
            if (confidence > highest) {
                highest = confidence;
                best = other.code();
            }
        }
        return best;
    }

    private static Path shared(String name) {
        Path file = above("shared/data/" + name);
        assumeTrue(file != null, "skipped: no shared/data/" + name + " beside this checkout");
        return file;
    }

    private static Path above(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}

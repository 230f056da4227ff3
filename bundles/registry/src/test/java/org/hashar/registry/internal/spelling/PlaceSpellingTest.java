package org.hashar.registry.internal.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Official Kyrgyz names of Kyrgyzstan against the English ones of the same codes; of one level, as one looks for a place. */
    @Test
    void findsNearlyAllOfficialKyrgyzNamesByTheirEnglishSpelling() throws IOException {
        Path file = shared("geo/kg_codab_admin123.csv");
        Map<String, List<String[]>> levels = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("pcode")) {
                levels.computeIfAbsent(cells[1], level -> new ArrayList<>()).add(cells);
            }
        }
        int asked = 0;
        int found = 0;
        int wrong = 0;
        for (List<String[]> places : levels.values()) {
            for (String[] place : places) {
                asked++;
                String best = best(place, places);
                found += best.equals(place[0]) ? 1 : 0;
                wrong += best.isEmpty() || best.equals(place[0]) ? 0 : 1;
            }
        }
        System.out.printf(
                "Kyrgyz to English names: %d asked, recall %.1f %%, precision %.1f %%%n",
                asked, 100.0 * found / asked, 100.0 * found / (found + wrong));
        assertThat(100.0 * found / asked).isGreaterThan(90);
        assertThat(100.0 * found / (found + wrong)).isGreaterThan(95);
    }

    /** The code of the likeliest English name; among equals one with the same parent. */
    private static String best(String[] place, List<String[]> places) {
        String key = PlaceSpelling.key(place[2]);
        int highest = 0;
        String best = "";
        for (String[] other : places) {
            int confidence = PlaceSpelling.confidence(key, PlaceSpelling.key(other[3]));
            confidence += confidence > 0 && other[4].equals(place[4]) ? 1 : 0;
            if (confidence > highest) {
                highest = confidence;
                best = other[0];
            }
        }
        return best;
    }

    private static Path shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeTrue(false, "skipped: no shared/data/" + name + " beside this checkout");
        throw new IllegalStateException();
    }
}

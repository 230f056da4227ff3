package org.hashar.registry.internal.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sitora, Ситора",
                "Jygach-Korgon, Jygachkorgon, Zhygachkorgon, Жыгач-Коргон, Jygach Korgon, Жыгач Коргон",
                "Ak-Suu, Aksu, Aksuu, Ак-Суу",
                "Leilek, Leylek, Лейлек",
                "Leninsky, Leninski",
                "Raihan, Raikhan, Райхан",
                "Altynai, Altynay, Алтынай",
                "Anarbaeva, Anarbayeva, Анарбаева",
                "Djamoat, Jamoat, Ҷамоат, Джамоат",
                "Matluba, Matlyuba, Матлюба, Матлуба",
                "Oisha, Oysha, Оиша, Ойша",
                "Ғафуров, Gafurov, Gʻafurov, Ghafurov, Г‘афуров",
                "Ўзбек, Oʻzbek, o‘zbek, oʼzbek, o'zbek",
                "Хуҷанд, Khujand, Худжанд"
            })
    void allSpellingsOfOneNameHaveOneKey(String spellings) {
        assertThat(Stream.of(spellings.split(", ", -1)).map(Spelling::key).distinct())
                .as(spellings)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Sughd,Sogd", "Суғд,Согд", "Tojikobod,Тоджикабад", "Oston,Ustun"})
    void whatDiffersInVowelsSoundsTheSame(String one, String other) {
        assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
        assertThat(Spelling.skeleton(Spelling.key(one))).isEqualTo(Spelling.skeleton(Spelling.key(other)));
    }

    @ParameterizedTest
    @CsvSource({"Зайнаб,Зариф", "Айгүл,Гүлай", "Matluba,Matlubov", "Исфара,Исфана"})
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(Spelling.key(one)).isNotEqualTo(Spelling.key(other));
        assertThat(Spelling.skeleton(Spelling.key(one))).isNotEqualTo(Spelling.skeleton(Spelling.key(other)));
    }

    @Test
    void aKeyHasNothingButLettersOfTheAlphabetAndDigits() {
        for (String text : List.of("№ 12-а", "مریم", "Ærø", "", "  ", "Қ–Ҳ", "😀", "Ё", "Щука", "7 апреля")) {
            assertThat(Spelling.key(text)).matches("[a-z0-9]*");
        }
        assertThat(Spelling.words("Рысбекова  Матлюба-Асанбаевна")).containsExactly("risbekova", "matlubasanbaevna");
    }

    @ParameterizedTest
    @CsvSource({"sitora,sitorb", "aziz,azj", "abc9,abca", "zz,zzzzzzzzzz"})
    void afterABeginningComesWhatDoesNotBeginWithIt(String beginning, String after) {
        assertThat(Spelling.after(beginning)).isEqualTo(after).isGreaterThan(beginning + "zz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tg: Анвар, Булбул, Вали, Гулнора, Ғайрат, Икром, Ӣсо, Йунус, Карим, Қодир, Умед, Ӯктам, Фарзона, Хуршед, Ҳаким, Чамшед, Ҷамшед, Шамсия",
                "ky: Нурлан, Ңур, Омар, Өмүр, Салтанат, Уулжан, Үмүт, Феруза",
                "ru: Елена, Жанна, Цой, Чолпон, Шура, Щукина, Эльмира, Юлия, Яна",
                "uz-Cyrl: Юлдуз, Яна, Ўктам, Қодир, Ғайрат, Ҳаким",
                "uz-Latn: Gulnora, Odil, Sardor, Zulfiya, Oʻktam, Gʻayrat, Shahlo, Chori",
                "en: Aida, Brown, Smith, Zoe"
            })
    void listsFollowTheAlphabetOfTheLanguage(String line) {
        String[] parts = line.split(": ", 2);
        List<String> right = Arrays.asList(parts[1].split(", ", -1));
        Alphabet alphabet = Alphabet.of(parts[0]);
        List<String> sorted = right.stream()
                .sorted()
                .sorted(Comparator.comparing(alphabet::sortKey))
                .toList();
        assertThat(sorted).isEqualTo(right);
    }
}

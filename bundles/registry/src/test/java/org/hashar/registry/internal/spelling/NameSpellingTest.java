package org.hashar.registry.internal.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpellingTest {

    private static List<String> words(String name) {
        return Spelling.words(name).stream().sorted().toList();
    }

    private static String sound(List<String> words) {
        return words.stream().map(Spelling::skeleton).sorted().collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "Satarbay,Sartbay,true",
        "Сатарбай,Sartbay,true",
        "Raihan,Raikhan,true",
        "Anarbaeva Altynai,Altynay Anarbayeva,true",
        "Anarbaeva Altynai,Amarbaeva Altynai,true",
        "Anarbaeva Altynai,Amarbaeva Altynat,false",
        "Мавлонова Матлуба,Razykova Matlyuba,false",
        "Каримова Ситора,Рахимова Ситора,false",
        "Рахимова Ситора,Рахматова Ситора,false",
        "Саид Али,Саид Вали,false",
        "Ситора,Ситора Рахимова,false"
    })
    void oneLetterOrTwoSwappedSoundsInOneWordAreNearMoreIsNot(String one, String other, boolean near) {
        assertThat(NameSpelling.alike(words(one), words(other))).isEqualTo(near);
        assertThat(NameSpelling.alike(words(other), words(one))).isEqualTo(near);
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings()
                .withChars("aeioubdgjkmnrstvz")
                .ofMinLength(1)
                .ofMaxLength(9);
    }

    /** What is found by its sound is not missed: a search asks for the sounds that are one letter apart. */
    @Property
    void theSoundOfANearNameIsAmongThoseOneApart(
            @ForAll("word") String family,
            @ForAll("word") String given,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(max = 3) int how,
            @ForAll("word") String letters) {
        int place = Math.min(at, family.length() - 1);
        String before = family.substring(0, place);
        String after = family.substring(place);
        String changed =
                switch (how) {
                    case 0 -> before + letters.charAt(0) + after;
                    case 1 -> before + after.substring(1);
                    case 2 -> before + letters.charAt(0) + after.substring(1);
                    default ->
                        after.length() < 2
                                ? before + after
                                : before + after.charAt(1) + after.charAt(0) + after.substring(2);
                };
        List<String> one = words(family + " " + given);
        List<String> other = words(changed + " " + given);
        Assume.that(NameSpelling.alike(one, other));
        List<String> near = new ArrayList<>(NameSpelling.soundsOneApart(sound(one)));
        near.add(sound(one));
        assertThat(near).contains(sound(other));
        assertThat(NameSpelling.soundsNear(sound(one), sound(other))).isTrue();
    }

    @Property
    void whatIsMadeOneApartIsOneApartAndTheOtherWayRoundToo(@ForAll("word") String text) {
        String letters = "aeioubdgjkmnrstvz";
        assertThat(Letters.oneApart(text, letters)).isNotEmpty().allSatisfy(near -> {
            assertThat(Letters.apart(text, near, 1)).isEqualTo(1);
            assertThat(Letters.oneApart(near, letters)).contains(text);
        });
    }
}

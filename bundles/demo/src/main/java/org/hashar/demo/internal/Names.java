package org.hashar.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;

/** Invented names in the country's own script and in Latin. No name of the demo is made of other words than those of its list. */
final class Names {
    private record Word(String country, String kind, String local, String latin) {}

    private final List<Word> words = read();

    /** A name by chance: the official form in the country's language and its Latin transliteration. */
    List<PersonName> draw(Dice dice, String country, Sex sex) {
        Word given = one(dice, country, sex == Sex.FEMALE ? "woman" : "man");
        return named(given, one(dice, country, "family"), sex);
    }

    /** The name of somebody who is called so and has the family name of a relative. */
    List<PersonName> kin(PersonDraft relative, String given, Sex sex) {
        String family = relative.names().get(0).family();
        String country = relative.country();
        return named(
                given(country, given),
                the(
                        country,
                        word -> word.kind().equals("family")
                                && local(word, relative.sex()).equals(family)),
                sex);
    }

    /** The name of a person of whom both words are told. */
    List<PersonName> told(String country, String given, String family, Sex sex) {
        return named(
                given(country, given),
                the(
                        country,
                        word -> word.kind().equals("family") && word.local().equals(family)),
                sex);
    }

    /** What a man is called, by chance. */
    String man(Dice dice, String country) {
        return one(dice, country, "man").local();
    }

    /** What a child is called, by chance. */
    String child(Dice dice, String country, Sex sex) {
        return one(dice, country, sex == Sex.FEMALE ? "girl" : "boy").local();
    }

    private static List<PersonName> named(Word given, Word family, Sex sex) {
        String latin = family.latin() + (vowelEnd(family) ? "ev" : "ov") + (sex == Sex.FEMALE ? "a" : "");
        return List.of(
                new PersonName(
                        PersonName.Kind.OFFICIAL,
                        family.country().equals("TJ") ? "tg" : "ky",
                        local(family, sex),
                        given.local(),
                        null),
                new PersonName(PersonName.Kind.TRANSLITERATION, "en", latin, given.latin(), null));
    }

    private static String local(Word family, Sex sex) {
        return family.local() + (vowelEnd(family) ? "ев" : "ов") + (sex == Sex.FEMALE ? "а" : "");
    }

    private static boolean vowelEnd(Word family) {
        String word = family.local();
        return family.country().equals("KG") && "аеёиоуыэюяөү".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private Word given(String country, String given) {
        return the(
                country, word -> !word.kind().equals("family") && word.local().equals(given));
    }

    private Word the(String country, Predicate<Word> wanted) {
        return words.stream()
                .filter(word -> word.country().equals(country))
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private Word one(Dice dice, String country, String kind) {
        List<Word> fitting = words.stream()
                .filter(w -> w.country().equals(country) && w.kind().equals(kind))
                .toList();
        return fitting.get(dice.below(fitting.size()));
    }

    private static List<Word> read() {
        try (InputStream in = Names.class.getResourceAsStream("/org/hashar/demo/names.csv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            List<Word> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(",", 4);
                    words.add(new Word(cells[0], cells[1], cells[2], cells[3]));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

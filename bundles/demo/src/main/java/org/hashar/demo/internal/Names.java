package org.hashar.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;

/** Invented names in the country's own script and in Latin. */
final class Names {
    private record Word(String country, String kind, String local, String latin) {}

    private final List<Word> words = read();

    /** A name by chance: the official form in the country's language and its Latin transliteration. */
    List<PersonName> draw(Dice dice, String country, Sex sex) {
        Word given = one(dice, country, sex == Sex.FEMALE ? "woman" : "man");
        Word family = one(dice, country, "family");
        boolean tajik = country.equals("TJ");
        String local = family.local() + (tajik ? "ов" : vowelEnd(family.local()) ? "ев" : "ов");
        String latin = family.latin() + (tajik ? "ov" : vowelEnd(family.local()) ? "ev" : "ov");
        String ending = sex == Sex.FEMALE ? "а" : "";
        String latinEnding = sex == Sex.FEMALE ? "a" : "";
        return List.of(
                new PersonName(PersonName.Kind.OFFICIAL, tajik ? "tg" : "ky", local + ending, given.local(), null),
                new PersonName(PersonName.Kind.TRANSLITERATION, "en", latin + latinEnding, given.latin(), null));
    }

    private static boolean vowelEnd(String word) {
        return "аеёиоуыэюяөү".indexOf(word.charAt(word.length() - 1)) >= 0;
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

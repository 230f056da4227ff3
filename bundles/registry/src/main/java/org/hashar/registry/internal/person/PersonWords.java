package org.hashar.registry.internal.person;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.registry.PersonName;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.registry.internal.spelling.Spelling;

/** By which words a person is found, and where in a list the person stands. Pure functions. */
final class PersonWords {
    private static final int MAX_WORD = 100;
    private static final int MAX_SOUND = 210;

    private PersonWords() {}

    /** The rows of all words of all forms of the name. */
    static List<PersonWordEntity> of(UUID person, String country, List<PersonName> names) {
        Set<String> words = new LinkedHashSet<>();
        for (PersonName name : names) {
            Stream.of(name.family(), name.given(), name.patronymic())
                    .filter(part -> part != null)
                    .forEach(part -> words.addAll(Spelling.words(part)));
        }
        return words.stream()
                .map(word -> word.length() <= MAX_WORD ? word : word.substring(0, MAX_WORD))
                .distinct()
                .map(word -> new PersonWordEntity(person, country, word))
                .toList();
    }

    /** The official name that the person has. */
    private static Optional<PersonName> official(List<PersonName> names) {
        return names.stream().min(Comparator.comparing(PersonName::former).thenComparing(PersonName::kind));
    }

    /** The key of the official name: family name, given name, patronymic. */
    static String order(Alphabet alphabet, List<PersonName> names) {
        return official(names)
                .map(name -> Stream.of(name.family(), name.given(), name.patronymic())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" ")))
                .map(alphabet::sortKey)
                .orElse("");
    }

    /** The key under which two spellings of the official name meet: the skeletons of family and given name, in order. */
    static String sound(List<PersonName> names) {
        return official(names)
                .map(name -> Stream.of(name.family(), name.given())
                        .filter(part -> part != null)
                        .flatMap(part -> Spelling.words(part).stream())
                        .map(Spelling::skeleton)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .map(sound -> sound.length() <= MAX_SOUND ? sound : sound.substring(0, MAX_SOUND))
                .orElse("");
    }
}

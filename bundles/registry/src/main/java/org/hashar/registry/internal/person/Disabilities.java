package org.hashar.registry.internal.person;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.Disability.Difficulty;
import org.jspecify.annotations.Nullable;

/** The six answers as they are kept: one letter each, the first of the answer. */
final class Disabilities {
    private Disabilities() {}

    static @Nullable String kept(@Nullable Disability answers) {
        return answers == null
                ? null
                : Stream.of(
                                answers.seeing(),
                                answers.hearing(),
                                answers.walking(),
                                answers.remembering(),
                                answers.selfCare(),
                                answers.communicating())
                        .map(each -> each.name().substring(0, 1))
                        .collect(Collectors.joining());
    }

    static @Nullable Disability told(@Nullable String letters) {
        return letters == null
                ? null
                : new Disability(
                        answer(letters, 0),
                        answer(letters, 1),
                        answer(letters, 2),
                        answer(letters, 3),
                        answer(letters, 4),
                        answer(letters, 5));
    }

    private static Difficulty answer(String letters, int question) {
        return Stream.of(Difficulty.values())
                .filter(each -> each.name().charAt(0) == letters.charAt(question))
                .findFirst()
                .orElseThrow();
    }
}

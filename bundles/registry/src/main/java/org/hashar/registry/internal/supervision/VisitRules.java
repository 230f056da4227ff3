package org.hashar.registry.internal.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.VisitDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.spi.GradingScheme;
import org.hashar.spi.GradingScheme.Criterion;
import org.jspecify.annotations.Nullable;

/** What a visit's draft must be like. Pure functions. */
final class VisitRules {
    private static final int MAX_VISITOR = 120;
    private static final int MAX_REMARKS = 2000;

    private VisitRules() {}

    /** The draft as it is kept and compared: clean texts. */
    static VisitDraft canonical(VisitDraft draft) {
        return new VisitDraft(
                draft.id(),
                draft.group(),
                draft.date(),
                Objects.requireNonNullElse(Texts.clean(draft.visitor()), ""),
                draft.scheme(),
                draft.answers(),
                Texts.clean(draft.remarks()),
                draft.nextVisit());
    }

    /**
     * Notes everything that is wrong with a canonical draft.
     *
     * @return the grade; null without a scheme, and when something of it is wrong
     */
    static @Nullable Grading check(
            VisitDraft draft, LocalDate formedOn, Country country, LocalDate today, Violations violations) {
        if (Input.pastDay(violations, draft.date(), "/date", today)) {
            violations.check(!draft.date().isBefore(formedOn), "/date", "before-formation", formedOn);
            violations.check(
                    draft.nextVisit() == null || draft.nextVisit().isAfter(draft.date()),
                    "/nextVisit",
                    "visit-not-later",
                    draft.date());
        }
        Input.text(violations, draft.visitor(), "/visitor", MAX_VISITOR);
        Input.optionalText(violations, draft.remarks(), "/remarks", MAX_REMARKS);
        if (draft.scheme() == null) {
            violations.check(draft.answers().isEmpty(), "/answers", "answers-without-scheme");
            return null;
        }
        List<GradingScheme> schemes =
                country.module() == null ? List.of() : country.module().gradingSchemes();
        Optional<GradingScheme> scheme = schemes.stream()
                .filter(each -> each.code().equals(draft.scheme()))
                .findFirst();
        violations.check(
                scheme.isPresent(),
                "/scheme",
                "unknown-scheme",
                draft.scheme(),
                schemes.stream().map(GradingScheme::code).collect(Collectors.joining(", ")));
        return scheme.map(each -> grade(each, draft.answers(), violations)).orElse(null);
    }

    private static @Nullable Grading grade(
            GradingScheme scheme, List<VisitDraft.Answer> answers, Violations violations) {
        Map<String, Criterion> criteria =
                scheme.criteria().stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        Map<String, Integer> given = new HashMap<>();
        boolean right = true;
        for (int i = 0; i < answers.size(); i++) {
            VisitDraft.Answer answer = answers.get(i);
            String pointer = "/answers/" + i;
            Criterion criterion = answer.criterion() == null ? null : criteria.get(answer.criterion());
            right &= violations.check(
                    criterion != null,
                    pointer + "/criterion",
                    "unknown-criterion",
                    String.join(", ", criteria.keySet()));
            right &= Input.given(violations, answer.value(), pointer + "/value");
            if (criterion == null || answer.value() == null) {
                continue;
            }
            int most = criterion.answer().most();
            right &= violations.check(
                    answer.value() >= 0 && answer.value() <= most, pointer + "/value", "out-of-range", 0, most);
            right &= violations.check(
                    given.put(answer.criterion(), answer.value()) == null, pointer, "answered-twice", criterion.code());
        }
        for (Criterion criterion : scheme.criteria()) {
            right &=
                    violations.check(given.containsKey(criterion.code()), "/answers", "not-answered", criterion.code());
        }
        return right ? Grading.of(scheme, given) : null;
    }
}

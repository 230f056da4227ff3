package org.hashar.registry.internal.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashar.api.registry.Visit;
import org.hashar.spi.GradingScheme;
import org.hashar.spi.GradingScheme.Criterion;
import org.hashar.spi.GradingScheme.Grade;
import org.hashar.spi.GradingScheme.Step;

/**
 * What answers make by a scheme. A pure function of both.
 *
 * @param scheme its code
 * @param version of the scheme
 * @param answers in the order of the questions
 * @param score per cent of all points, each weighed, rounded down
 * @param grade the best one whose part of all points was earned; the lowest when a question earned less than it must
 */
record Grading(String scheme, int version, List<Visit.Answer> answers, int score, String grade) {
    private static final long WHOLE = 100;

    /**
     * Grades.
     *
     * @param given an answer to each question, by its code
     */
    static Grading of(GradingScheme scheme, Map<String, Integer> given) {
        List<Visit.Answer> answers = new ArrayList<>();
        long earned = 0;
        long most = 0;
        boolean passed = true;
        for (Criterion criterion : scheme.criteria()) {
            int value = Objects.requireNonNull(given.get(criterion.code()));
            int points = points(criterion, value);
            answers.add(new Visit.Answer(criterion.code(), value, points));
            earned += (long) criterion.weight() * points;
            most += (long) criterion.weight() * criterion.most();
            passed &= points >= criterion.least();
        }
        int score = Math.toIntExact(WHOLE * earned / most);
        List<Grade> grades = scheme.grades();
        Grade lowest = grades.get(grades.size() - 1);
        Grade grade = passed
                ? grades.stream()
                        .filter(each -> each.from() <= score)
                        .findFirst()
                        .orElse(lowest)
                : lowest;
        return new Grading(scheme.code(), scheme.version(), List.copyOf(answers), score, grade.code());
    }

    private static int points(Criterion criterion, int value) {
        int points = 0;
        for (Step step : criterion.steps()) {
            if (value >= step.from()) {
                points = step.points();
            }
        }
        return points;
    }
}

package org.hashar.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How groups of a country are graded at a visit: questions, the points that an answer earns, and the grades that all points together make. A
 * visit keeps the grade that it was given, so a new version changes no grade of before.
 *
 * @param code stable, for example {@code PANCHASUTRA-5}
 * @param version grows with every change, 1 or more
 * @param titles by language tag
 * @param criteria in the order in which they are asked
 * @param grades the best first; the last one from 0 on
 */
public record GradingScheme(
        String code, int version, Map<String, String> titles, List<Criterion> criteria, List<Grade> grades) {
    private static final String CODE = "[A-Z][A-Z0-9_-]{0,39}";

    public GradingScheme {
        titles = Map.copyOf(titles);
        criteria = List.copyOf(criteria);
        grades = List.copyOf(grades);
        require(code.matches(CODE) && version >= 1 && !titles.isEmpty(), code);
        Set<String> codes = new HashSet<>();
        for (Criterion each : criteria) {
            require(codes.add(each.code()), code + ": " + each.code() + " is there twice");
        }
        require(
                !criteria.isEmpty()
                        && !grades.isEmpty()
                        && grades.get(grades.size() - 1).from() == 0,
                code);
        for (int i = 1; i < grades.size(); i++) {
            require(grades.get(i).from() < grades.get(i - 1).from(), code + ": grades");
        }
    }

    /**
     * One question.
     *
     * @param questions by language tag
     * @param weight how often its points count, 1 or more
     * @param steps what an answer earns, the least first, from 0 on; more is never worse
     * @param least with fewer points than these the group has the lowest grade, whatever else it earned; 0 for none
     */
    public record Criterion(
            String code, Map<String, String> questions, Answer answer, int weight, List<Step> steps, int least) {
        public Criterion {
            questions = Map.copyOf(questions);
            steps = List.copyOf(steps);
            require(code.matches(CODE) && !questions.isEmpty() && weight >= 1, code);
            require(!steps.isEmpty() && steps.get(0).from() == 0 && steps.get(0).points() >= 0, code + ": steps");
            for (int i = 1; i < steps.size(); i++) {
                require(
                        steps.get(i).from() > steps.get(i - 1).from()
                                && steps.get(i).points() >= steps.get(i - 1).points(),
                        code + ": steps");
            }
            int most = steps.get(steps.size() - 1).points();
            require(
                    most > 0 && steps.get(steps.size() - 1).from() <= answer.most() && least >= 0 && least <= most,
                    code);
        }

        /** What the best answer earns. */
        public int most() {
            return steps.get(steps.size() - 1).points();
        }
    }

    /** What a question is answered with. */
    public enum Answer {
        /** 0 for no, 1 for yes. */
        YES_NO(1),
        PERCENT(100),
        COUNT(100_000);

        private final int most;

        Answer(int most) {
            this.most = most;
        }

        /** The highest answer there is. */
        public int most() {
            return most;
        }
    }

    /**
     * Answers from a number on, up to the next step, earn points.
     *
     * @param points 0 or more
     */
    public record Step(int from, int points) {}

    /**
     * A grade.
     *
     * @param code shown as it is: {@code A}, {@code READY}
     * @param from per cent of all points from which on it is given
     */
    public record Grade(String code, int from) {
        public Grade {
            require(code.matches(CODE) && from >= 0 && from <= 100, code);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("grading scheme " + what);
        }
    }
}

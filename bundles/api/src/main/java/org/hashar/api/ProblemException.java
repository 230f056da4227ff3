package org.hashar.api;

import java.util.stream.Collectors;

/** The one exception that crosses a service boundary on purpose. Its message is for logs: codes only, no personal data. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().key()
                + " "
                + problem.detailKey()
                + problem.violations().stream()
                        .map(v -> " " + v.pointer() + ":" + v.code())
                        .collect(Collectors.joining()));
        this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}

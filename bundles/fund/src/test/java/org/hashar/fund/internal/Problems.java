package org.hashar.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;

/** What went wrong, in a form that tests compare. */
public final class Problems {
    private Problems() {}

    public static Problem problem(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    /** Pointer and code of each broken rule. */
    public static List<String> broken(ThrowingCallable call) {
        return problem(call).violations().stream()
                .map(found -> found.pointer() + " " + found.code())
                .toList();
    }
}

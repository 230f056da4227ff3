package org.hashar.shell.internal;

import java.util.Locale;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.Violation;

/** Problems in plain words. */
final class Words {
    private Words() {}

    /** One line that says what is wrong, and below it one for each rule that was broken, with its place in front. */
    static String of(Problem problem, Locale locale) {
        StringBuilder text = new StringBuilder(Messages.title(locale, problem))
                .append(": ")
                .append(Messages.detail(locale, problem));
        for (Violation violation : problem.violations()) {
            text.append("\n  ")
                    .append(violation.pointer())
                    .append(violation.pointer().isEmpty() ? "" : "  ")
                    .append(Messages.violation(locale, violation));
        }
        return text.toString();
    }
}

package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;

/**
 * Shows something as it was at the end of a day, by what was known at a moment, in words or in JSON.
 *
 * @param <T> what is shown
 */
public abstract class DayCommand<T> extends HasharCommand {
    @Option(name = "--as-of", description = "The day, for example 2011-11-30; today when left out")
    private @Nullable String asOf;

    @Option(name = "--as-known", description = "Leave out what was recorded later than this moment")
    private @Nullable String asKnown;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    final int run(Locale locale, PrintStream out) {
        LocalDate day = Input.date(asOf, "--as-of");
        T found = find(day == null ? today(country -> true) : day, Input.instant(asKnown, "--as-known"));
        if (json) {
            out.println(Json.of(found));
        } else {
            print(found, locale, out);
        }
        return DONE;
    }

    /**
     * Asks the service.
     *
     * @param known null for now
     */
    abstract T find(LocalDate day, @Nullable Instant known);

    abstract void print(T found, Locale locale, PrintStream out);
}

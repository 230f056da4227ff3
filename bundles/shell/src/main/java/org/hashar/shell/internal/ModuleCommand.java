package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.hashar.api.Role;
import org.hashar.api.country.Country;
import org.hashar.shell.internal.module.Modules;
import org.jspecify.annotations.Nullable;

/** What the commands that change modules share. */
public abstract class ModuleCommand extends HasharCommand {
    private static final Duration LOADING_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 50;

    @Reference(optional = true)
    private @Nullable Modules modules;

    /** For an administrator only, by the platform's own rule too. */
    final Modules modules() {
        actor().require(Role.ADMINISTRATOR);
        return need(modules, Modules.class);
    }

    /** Where modules are, as the caller means it: a path is one in the folder that the caller stands in. */
    final @Nullable String repository(@Nullable String text) {
        return text == null || text.matches("[a-z]{2,}:.*")
                ? text
                : Input.path(session(), text).toString();
    }

    static boolean isArchive(String text) {
        return text.endsWith(".kar");
    }

    /** Says what was done, and fails when others were disturbed. */
    final int report(Modules.Outcome outcome, Locale locale, PrintStream out) {
        for (Modules.Change change : outcome.changes()) {
            String name = change.module().name();
            if (change.to() == null && change.from() == null) {
                out.println(say(locale, "module-given-up", name));
            } else if (change.to() == null) {
                out.println(say(locale, "module-removed", name, String.valueOf(change.from())));
            } else if (change.from() == null) {
                out.println(say(locale, "module-installed", name, change.to()));
            } else {
                out.println(say(locale, "module-upgraded", name, change.from(), change.to()));
            }
        }
        out.println(say(locale, "module-touched", String.join(", ", outcome.touched())));
        if (!outcome.disturbed().isEmpty()) {
            tell(say(locale, "module-disturbed", String.join(", ", outcome.disturbed())));
            return FAILED;
        }
        return DONE;
    }

    /** A country's places are loaded after its module came; whoever installs it wants to use it when the command ends. */
    final void awaitCountries(Locale locale, PrintStream out) {
        long begun = System.nanoTime();
        List<Country> loading = loading();
        List<String> codes = loading.stream().map(Country::code).toList();
        try {
            while (!loading.isEmpty() && System.nanoTime() - begun < LOADING_WITHIN.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
                loading = loading();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String states = countries().list().stream()
                .filter(country -> codes.contains(country.code()))
                .map(country -> say(
                        locale,
                        "module-country",
                        country.code(),
                        country.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .collect(Collectors.joining("\n"));
        if (!states.isEmpty()) {
            out.println(states);
        }
    }

    private List<Country> loading() {
        return countries().list().stream()
                .filter(country -> country.state() == Country.State.LOADING)
                .toList();
    }
}

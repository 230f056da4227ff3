package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.access.AccessService;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the commands share. A problem is told in plain words beside the output and ends with status 1, so that a script notices; never
 * with a stack trace. References to services are optional throughout: one part that is down must not take the commands away.
 */
public abstract class HasharCommand implements Action {
    static final int DONE = 0;
    static final int FAILED = 1;

    /** Set by a client that tells marked lines from the output. */
    private static final String BESIDE = "HASHAR_BESIDE";

    private static final String BESIDE_MARK = "\u001e";
    private static final Logger LOG = LoggerFactory.getLogger(HasharCommand.class);

    @Reference(optional = true)
    private @Nullable AccessService access;

    @Reference(optional = true)
    private @Nullable Clock clock;

    @Reference(optional = true)
    private @Nullable CountryDirectory countries;

    @Reference
    private @Nullable Session session;

    @Override
    public final Object execute() {
        Locale locale = Languages.of(session());
        try {
            return run(locale, session().getConsole());
        } catch (ProblemException e) {
            tell(Words.of(e.problem(), locale));
            return FAILED;
        } catch (RuntimeException e) {
            LOG.error("Command {} failed", getClass().getSimpleName(), e);
            tell(Words.of(Problem.of(Problem.Type.INTERNAL, "see-log"), locale));
            return FAILED;
        }
    }

    /**
     * Does it.
     *
     * @return the exit status
     */
    abstract int run(Locale locale, PrintStream out);

    /**
     * Tells the person something that does not belong to the output. A session that runs one command over ssh has no terminal, and of its
     * error stream the ssh server loses what was not sent when the command ends. So the lines go through the output, each behind a mark
     * that {@code bin/hashar sh} knows and puts on its own error stream; a client that does not ask for the mark sees plain lines.
     */
    final void tell(String text) {
        if (session().getTerminal() != null) {
            System.err.println(text);
            return;
        }
        String mark = session().get(BESIDE) == null ? "" : BESIDE_MARK;
        PrintStream console = session().getConsole();
        text.lines().forEach(line -> console.println(mark + line));
        console.flush();
    }

    final Session session() {
        return Objects.requireNonNull(session, "session");
    }

    /** Whoever is in this shell holds the administrator's key. */
    final Actor actor() {
        return need(access, AccessService.class).console();
    }

    final AccessService access() {
        return need(access, AccessService.class);
    }

    final CountryDirectory countries() {
        return need(countries, CountryDirectory.class);
    }

    /** What day it is in the first such country, or by universal time when there is none. */
    final LocalDate today(Predicate<Country> which) {
        ZoneId zone = countries().list().stream()
                .filter(which)
                .map(Country::module)
                .filter(Objects::nonNull)
                .map(module -> module.profile().zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
        return LocalDate.now(need(clock, Clock.class).withZone(zone));
    }

    /** The service, or a problem that names it. */
    static <T> T need(@Nullable T service, Class<T> type) {
        if (service == null) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "service-missing", type.getSimpleName())
                    .exception();
        }
        return service;
    }

    /** A sentence of the shell. */
    static String say(Locale locale, String key, Object... args) {
        return Messages.text(locale, "shell." + key, args);
    }
}

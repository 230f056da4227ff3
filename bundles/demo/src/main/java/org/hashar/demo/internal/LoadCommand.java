package org.hashar.demo.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.hashar.api.Messages;
import org.hashar.api.ProblemException;
import org.hashar.api.access.AccessService;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.jspecify.annotations.Nullable;

/** {@code hashar:demo-load}: the demo's two programmes, with progress. */
@Service
@Command(
        scope = "hashar",
        name = "demo-load",
        description = "Loads invented groups and families of 2010 and 2011 in both countries")
public final class LoadCommand implements Action {
    private static final List<String> COUNTRIES = List.of("TJ", "KG");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Reference
    @SuppressWarnings("NullAway.Init")
    private Session session;

    @Reference
    @SuppressWarnings("NullAway.Init")
    private Loader loader;

    @Reference
    @SuppressWarnings("NullAway.Init")
    private CountryDirectory countries;

    @Reference
    @SuppressWarnings("NullAway.Init")
    private AccessService access;

    @Override
    public @Nullable Object execute() throws Exception {
        for (String country : COUNTRIES) {
            awaitReady(country);
        }
        long begun = System.nanoTime();
        try {
            Loader.Result result = loader.load(access.console(), line -> {
                session.getConsole().println("  " + line);
                session.getConsole().flush();
            });
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            session.getConsole()
                    .println("Loaded " + result.groups() + " groups, " + result.persons() + " persons, "
                            + result.families() + " families, " + result.meetings() + " meetings ("
                            + result.corrections() + " of them corrected), "
                            + result.funds() + " community funds with " + result.documents() + " documents in "
                            + seconds + " s.");
            return null;
        } catch (ProblemException e) {
            throw new IllegalStateException(Messages.detail(Locale.ENGLISH, e.problem()) + " " + e.getMessage(), e);
        }
    }

    /** Territories of a country that was just installed are loaded in the background. */
    private void awaitReady(String code) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!countries
                .find(code)
                .filter(c -> c.state() == Country.State.READY && c.currency() != null)
                .isPresent()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Country " + code
                        + " is not ready: install it with hashar:module-install, and look at hashar:doctor");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}

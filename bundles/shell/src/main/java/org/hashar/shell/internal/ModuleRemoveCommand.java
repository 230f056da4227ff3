package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.country.Country;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.MembershipFigure;
import org.jspecify.annotations.Nullable;

/** {@code hashar:module-remove}. */
@Service
@Command(
        scope = "hashar",
        name = "module-remove",
        description =
                "Removes a country's modules, or one of them, while the server runs; what they left in the database stays readable.")
public final class ModuleRemoveCommand extends ModuleCommand {
    @Reference(optional = true)
    private @Nullable FigureService figures;

    @Argument(index = 0, name = "module", required = true, description = "kyrgyzstan, or kyrgyzstan-training")
    private @Nullable String module;

    @Override
    int run(Locale locale, PrintStream out) {
        List<Country> before = countries().list();
        Actor actor = actor();
        int status = report(modules().remove(Objects.requireNonNull(module)), locale, out);
        for (Country now : countries().list()) {
            before.stream()
                    .filter(country -> country.code().equals(now.code()))
                    .findFirst()
                    .ifPresent(then -> warn(actor, then, now, locale, out));
        }
        return status;
    }

    /** What is open in the country. Nothing of it is lost, so it is no reason to refuse. */
    private void warn(Actor actor, Country then, Country now, Locale locale, PrintStream out) {
        if (then.module() != null && now.module() == null) {
            figure(actor, then, locale, out);
        } else if (then.currency() != null && now.currency() == null) {
            out.println(say(locale, "module-without-currency", now.code()));
        }
    }

    private void figure(Actor actor, Country country, Locale locale, PrintStream out) {
        try {
            MembershipFigure figure = need(figures, FigureService.class)
                    .membership(
                            actor,
                            new MembershipFigure.Query(
                                    country.code(),
                                    null,
                                    today(known -> known.code().equals(country.code())),
                                    null,
                                    null));
            out.println(say(locale, "module-open", country.code(), figure.groups(), figure.persons()));
        } catch (ProblemException e) {
            tell(Words.of(e.problem(), locale));
        }
    }
}

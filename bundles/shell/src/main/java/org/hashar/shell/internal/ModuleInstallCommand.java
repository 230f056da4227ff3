package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.shell.internal.module.Module;
import org.hashar.shell.internal.module.Modules;
import org.jspecify.annotations.Nullable;

/** {@code hashar:module-install}. */
@Service
@Command(
        scope = "hashar",
        name = "module-install",
        description = "Installs a country's modules, or one of them, while the server runs.")
public final class ModuleInstallCommand extends ModuleCommand {
    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "kyrgyzstan for all modules of the country, kyrgyzstan-training for one, "
                    + "or an archive that holds modules: kyrgyzstan.kar")
    private @Nullable String module;

    @Option(
            name = "--repository",
            description = "Where it is: a features file, an archive (.kar), or a mvn: or https: address")
    private @Nullable String repository;

    @Override
    int run(Locale locale, PrintStream out) {
        String wanted = Objects.requireNonNull(module);
        Modules.Outcome outcome = isArchive(wanted)
                ? modules().install(null, repository(wanted))
                : modules().install(wanted, repository(repository));
        if (outcome.changes().isEmpty()) {
            for (Module known : isArchive(wanted) ? modules().list() : modules().select(wanted)) {
                out.println(say(locale, "module-unchanged", known.name(), String.valueOf(known.installed())));
            }
            return DONE;
        }
        int status = report(outcome, locale, out);
        awaitCountries(locale, out);
        return status;
    }
}

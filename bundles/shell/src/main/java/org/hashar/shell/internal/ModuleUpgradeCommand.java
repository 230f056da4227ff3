package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.shell.internal.module.Modules;
import org.jspecify.annotations.Nullable;

/** {@code hashar:module-upgrade}. */
@Service
@Command(
        scope = "hashar",
        name = "module-upgrade",
        description = "Replaces a country's modules, or one of them, by newer ones while the server runs.")
public final class ModuleUpgradeCommand extends ModuleCommand {
    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "kyrgyzstan, kyrgyzstan-training, or an archive that holds newer modules")
    private @Nullable String module;

    @Option(
            name = "--repository",
            description = "Where the newer one is: a features file, an archive (.kar), or a mvn: or https: address")
    private @Nullable String repository;

    @Override
    int run(Locale locale, PrintStream out) {
        String wanted = Objects.requireNonNull(module);
        Modules.Outcome outcome = isArchive(wanted)
                ? modules().upgrade(null, repository(wanted))
                : modules().upgrade(wanted, repository(repository));
        int status = report(outcome, locale, out);
        awaitCountries(locale, out);
        return status;
    }
}

package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.country.Country;
import org.hashar.spi.CountryModule;
import org.jspecify.annotations.Nullable;

/** {@code hashar:countries}. */
@Service
@Command(
        scope = "hashar",
        name = "countries",
        description = "Countries: whether they can be written to, and which of their modules are installed.")
public final class CountriesCommand extends HasharCommand {
    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        List<Line> lines = countries().list().stream().map(Line::of).toList();
        if (json) {
            out.println(Json.of(lines));
            return DONE;
        }
        ShellTable table = Tables.of("Country", "State", "Modules", "Version", "Note");
        for (Line line : lines) {
            table.addRow()
                    .addContent(
                            line.code,
                            line.state.toLowerCase(Locale.ROOT).replace('_', ' '),
                            String.join(" ", line.modules),
                            line.version == null ? "" : line.version,
                            line.reason == null ? "" : line.reason);
        }
        table.emptyTableText(say(locale, "no-countries"));
        Tables.print(table, out);
        return DONE;
    }

    private record Line(
            String code, String state, List<String> modules, @Nullable String version, @Nullable String reason) {
        static Line of(Country country) {
            CountryModule module = country.module();
            return new Line(
                    country.code(),
                    country.state().name(),
                    country.modules(),
                    module == null ? null : module.profile().moduleVersion(),
                    country.reason());
        }
    }
}

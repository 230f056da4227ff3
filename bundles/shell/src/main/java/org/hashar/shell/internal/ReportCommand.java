package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Actor;
import org.hashar.api.report.ReportRun;
import org.hashar.api.report.ReportService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:report}. */
@Service
@Command(
        scope = "hashar",
        name = "report",
        description = "Runs a report of a country, or lists them when none is named.")
public final class ReportCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ReportService reports;

    @Argument(index = 0, name = "country", required = true, description = "TJ, KG")
    private @Nullable String country;

    @Argument(index = 1, name = "report", description = "Its id, for example TJ.groups-by-jamoat")
    private @Nullable String id;

    @Option(name = "--as-of", description = "The day that is reported, for example 2011-05-05; today when left out")
    private @Nullable String asOf;

    @Option(
            name = "--as-known",
            description = "Leave out what was recorded later than this moment, for example 2011-06-01T00:00:00Z")
    private @Nullable String asKnown;

    @Option(name = "--language", description = "Language of the report: tg, ky, ru or en")
    private @Nullable String language;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        ReportService service = need(reports, ReportService.class);
        Actor actor = actor();
        Locale reader = Languages.of(language, locale);
        String code = Objects.requireNonNull(country).toUpperCase(Locale.ROOT);
        if (id == null) {
            list(service.list(actor, code, reader), out);
            return DONE;
        }
        LocalDate day = Input.date(asOf, "--as-of");
        ReportRun run = service.run(
                actor,
                code,
                id,
                day == null ? today(known -> known.code().equals(code)) : day,
                Input.instant(asKnown, "--as-known"),
                reader);
        if (json) {
            out.println(Json.of(run));
        } else {
            Tables.print(run.table(), out);
            out.println(say(
                    locale, "report-footer", run.id(), run.version(), run.moduleVersion(), run.asOf(), run.asKnown()));
        }
        return DONE;
    }

    private void list(List<ReportService.Listing> listings, PrintStream out) {
        if (json) {
            out.println(Json.of(listings));
            return;
        }
        ShellTable table = Tables.of("Report", ">Version", "Title");
        listings.forEach(listing -> table.addRow().addContent(listing.id(), listing.version(), listing.title()));
        Tables.print(table, out);
    }
}

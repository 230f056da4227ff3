package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Problem;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.MembershipFigure;
import org.jspecify.annotations.Nullable;

/** {@code hashar:figure}. */
@Service
@Command(
        scope = "hashar",
        name = "figure",
        description = "Counts groups, persons and memberships on a day, from the individual records.")
public final class FigureCommand extends HasharCommand {
    private static final String MEMBERSHIP = "membership";

    @Reference(optional = true)
    private @Nullable FigureService figures;

    @Argument(index = 0, name = "figure", description = "Which figure: membership")
    private String figure = MEMBERSHIP;

    @Option(name = "--country", required = true, description = "TJ, KG")
    private @Nullable String country;

    @Option(name = "--group-type", description = "Only groups of this type, for example MST")
    private @Nullable String groupType;

    @Option(name = "--as-of", description = "The day, for example 2011-05-05; today when left out")
    private @Nullable String asOf;

    @Option(
            name = "--as-known",
            description = "Leave out what was recorded later than this moment, for example 2011-06-01T00:00:00Z")
    private @Nullable String asKnown;

    @Option(name = "--territory", description = "Only this place and all below it, by any of its codes")
    private @Nullable String territory;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        if (!figure.equals(MEMBERSHIP)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "figure-unknown", figure, MEMBERSHIP)
                    .exception();
        }
        String code = Objects.requireNonNull(country).toUpperCase(Locale.ROOT);
        LocalDate day = Input.date(asOf, "--as-of");
        MembershipFigure found = need(figures, FigureService.class)
                .membership(
                        actor(),
                        new MembershipFigure.Query(
                                code,
                                groupType,
                                day == null ? today(known -> known.code().equals(code)) : day,
                                Input.instant(asKnown, "--as-known"),
                                territory));
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        out.println(say(locale, "figure-title", found.country(), found.asOf(), found.asKnown()));
        ShellTable table = Tables.of("Figure", ">Count").noHeaders();
        table.addRow().addContent(say(locale, "figure.groups"), found.groups());
        table.addRow().addContent(say(locale, "figure.persons"), found.persons());
        table.addRow().addContent(say(locale, "figure.women"), found.women());
        table.addRow().addContent(say(locale, "figure.men"), found.men());
        table.addRow().addContent(say(locale, "figure.memberships"), found.memberships());
        for (Map.Entry<String, Long> level : new TreeMap<>(found.territories()).entrySet()) {
            table.addRow()
                    .addContent(say(locale, "figure.places", level.getKey().replace("level", "")), level.getValue());
        }
        Tables.print(table, out);
        return DONE;
    }
}

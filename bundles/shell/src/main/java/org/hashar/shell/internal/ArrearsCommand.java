package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.ContributionService;
import org.hashar.api.fund.GroupArrears;
import org.jspecify.annotations.Nullable;

/** {@code hashar:arrears}. */
@Service
@Command(
        scope = "hashar",
        name = "arrears",
        description = "Shows what each member of a group has to contribute, has paid and owes.")
public final class ArrearsCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ContributionService contributions;

    @Argument(name = "group", required = true, description = "Id of the group")
    private @Nullable String group;

    @Option(name = "--as-of", description = "The day, for example 2011-11-30; today when left out")
    private @Nullable String asOf;

    @Option(name = "--as-known", description = "Leave out what was recorded later than this moment")
    private @Nullable String asKnown;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        UUID id = Input.id(Objects.requireNonNull(group), "group");
        LocalDate day = Input.date(asOf, "--as-of");
        GroupArrears found = need(contributions, ContributionService.class)
                .arrears(actor(), id, day == null ? today(country -> true) : day, Input.instant(asKnown, "--as-known"));
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        out.println(say(locale, "arrears-title", found.asOf(), found.due(), found.paid(), found.arrears()));
        ShellTable table =
                Tables.of("Member", ">Due", ">Exempt", ">Paid", ">Arrears", ">In advance", "Since", ">Social fund");
        for (GroupArrears.Member member : found.members()) {
            table.addRow()
                    .addContent(
                            member.person(),
                            member.due().text(),
                            member.exempt().text(),
                            member.paid().text(),
                            member.arrears().text(),
                            member.inAdvance().text(),
                            member.since() == null ? "" : member.since(),
                            member.socialArrears().text());
        }
        Tables.print(table, out);
        return DONE;
    }
}

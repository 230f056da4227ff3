package org.hashar.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
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
public final class ArrearsCommand extends DayCommand<GroupArrears> {
    @Reference(optional = true)
    private @Nullable ContributionService contributions;

    @Argument(name = "group", required = true, description = "Id of the group")
    private @Nullable String group;

    @Override
    GroupArrears find(LocalDate day, @Nullable Instant known) {
        UUID id = Input.id(Objects.requireNonNull(group), "group");
        return need(contributions, ContributionService.class).arrears(actor(), id, day, known);
    }

    @Override
    void print(GroupArrears found, Locale locale, PrintStream out) {
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
    }
}

package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:proposal-list}. */
@Service
@Command(
        scope = "hashar",
        name = "proposal-list",
        description = "Lists the entries of a fund that wait for a second person, and those decided on.")
public final class ProposalListCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ProposalService proposals;

    @Reference(optional = true)
    private @Nullable CapitalService capital;

    @Argument(
            name = "fund",
            required = true,
            description = "Id of the fund, or of the group or association that has no other")
    private @Nullable String fund;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        UUID id = Input.fund(need(capital, CapitalService.class), actor(), Objects.requireNonNull(fund));
        List<Proposal> found = need(proposals, ProposalService.class).list(actor(), id);
        if (json) {
            out.println(Json.of(found));
            return DONE;
        }
        ShellTable table = Tables.of("State", "What", "By", "At", "Id");
        for (Proposal proposal : found) {
            table.addRow()
                    .addContent(
                            proposal.state(),
                            proposal.document().kind(),
                            proposal.proposal().by(),
                            proposal.proposal().at(),
                            proposal.document().id());
        }
        Tables.print(table, out);
        return DONE;
    }
}

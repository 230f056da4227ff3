package org.hashar.shell.internal;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:proposal-list}. */
@Service
@Command(
        scope = "hashar",
        name = "proposal-list",
        description = "Lists the entries of a fund that wait for a second person, and those decided on.")
public final class ProposalListCommand extends FundListCommand<Proposal> {
    @Reference(optional = true)
    private @Nullable ProposalService proposals;

    /** For the shell, which makes one for each call. */
    public ProposalListCommand() {
        super("State", "What", "By", "At", "Id");
    }

    @Override
    List<Proposal> list(UUID of) {
        return need(proposals, ProposalService.class).list(actor(), of);
    }

    @Override
    Object[] row(Proposal each) {
        return new Object[] {
            each.state(),
            each.document().kind(),
            each.proposal().by(),
            each.proposal().at(),
            each.document().id()
        };
    }
}

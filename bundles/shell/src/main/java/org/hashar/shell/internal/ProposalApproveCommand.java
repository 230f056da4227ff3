package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:proposal-approve}. */
@Service
@Command(
        scope = "hashar",
        name = "proposal-approve",
        description = "Approves an entry that somebody else proposed, and posts it.")
public final class ProposalApproveCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ProposalService proposals;

    @Argument(name = "proposal", required = true, description = "Id of the proposal")
    private @Nullable String proposal;

    @Override
    int run(Locale locale, PrintStream out) {
        Proposal approved = need(proposals, ProposalService.class)
                .approve(actor(), Input.id(Objects.requireNonNull(proposal), "proposal"));
        out.println(say(
                locale,
                "proposal-approved",
                approved.document().kind(),
                approved.proposal().by()));
        return DONE;
    }
}

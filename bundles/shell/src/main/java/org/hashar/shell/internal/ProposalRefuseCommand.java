package org.hashar.shell.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalService;
import org.jspecify.annotations.Nullable;

/** {@code hashar:proposal-refuse}. */
@Service
@Command(
        scope = "hashar",
        name = "proposal-refuse",
        description = "Refuses an entry that was proposed; it is never posted.")
public final class ProposalRefuseCommand extends HasharCommand {
    @Reference(optional = true)
    private @Nullable ProposalService proposals;

    @Argument(name = "proposal", required = true, description = "Id of the proposal")
    private @Nullable String proposal;

    @Option(name = "--reason", required = true, description = "Why, in words")
    private @Nullable String reason;

    @Override
    int run(Locale locale, PrintStream out) {
        Proposal refused = need(proposals, ProposalService.class)
                .refuse(
                        actor(),
                        Input.id(Objects.requireNonNull(proposal), "proposal"),
                        Objects.requireNonNull(reason));
        out.println(say(
                locale,
                "proposal-refused",
                refused.document().kind(),
                refused.proposal().by()));
        return DONE;
    }
}

package org.hashar.api.fund;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed entry and what became of it. Nothing is posted before it is approved.
 *
 * @param proposal who made it, when
 * @param verdict who approved or refused it, when; never the maker for an approval. Null while it waits
 * @param reason why it was refused; null otherwise
 */
public record Proposal(
        ProposalDraft document,
        UUID fund,
        State state,
        ShareOut.Step proposal,
        ShareOut.@Nullable Step verdict,
        @Nullable String reason) {

    /** How far it is. */
    public enum State {
        WAITING,
        /** It is posted. */
        APPROVED,
        REFUSED
    }
}

package org.hashar.fund.internal.proposal;

import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.ProposalDraft.Kind;
import org.jspecify.annotations.Nullable;

/** Whether a proposal has what its kind needs, and nothing else. The entry itself is judged when it is approved. Pure. */
final class ProposalRules {
    private final Violations violations;
    private final ProposalDraft draft;

    private ProposalRules(Violations violations, ProposalDraft draft) {
        this.violations = violations;
        this.draft = draft;
    }

    static void check(Violations violations, ProposalDraft draft) {
        violations.check(draft.id() != null, "/id", "required");
        if (violations.check(draft.kind() != null, "/kind", "required")) {
            new ProposalRules(violations, draft).check(draft.kind());
        }
    }

    private void check(Kind kind) {
        boolean correction = kind == Kind.MEETING_CORRECTION;
        boolean reversal = correction
                || kind == Kind.MEETING_REVERSAL
                || kind == Kind.DOCUMENT_REVERSAL
                || kind == Kind.SHARE_OUT_REVERSAL;
        part("/subject", reversal, draft.subject());
        part("/anew", correction, draft.anew());
        part("/reversal", reversal, draft.reversal());
        part("/period", kind == Kind.PERIOD, draft.period());
        part("/leaving", kind == Kind.SETTLEMENT, draft.leaving());
        part("/loanDecision", kind == Kind.LOAN_DECISION, draft.loanDecision());
        part("/memberLoanDecision", kind == Kind.MEMBER_LOAN_DECISION, draft.memberLoanDecision());
        if (violations.isEmpty()) {
            UUID entry = entry(draft);
            violations.check(draft.id().equals(entry), "/id", "not-the-entry", String.valueOf(entry));
        }
    }

    private void part(String pointer, boolean needed, @Nullable Object given) {
        violations.check(needed || given == null, pointer, "not-needed-here");
        violations.check(!needed || given != null, pointer, "required");
    }

    /** The id of the entry that is proposed. */
    private static @Nullable UUID entry(ProposalDraft draft) {
        if (draft.reversal() != null) {
            return draft.reversal().id();
        }
        if (draft.period() != null) {
            return draft.period().id();
        }
        if (draft.leaving() != null) {
            return draft.leaving().id();
        }
        if (draft.memberLoanDecision() != null) {
            return draft.memberLoanDecision().id();
        }
        return draft.loanDecision() == null ? null : draft.loanDecision().id();
    }
}

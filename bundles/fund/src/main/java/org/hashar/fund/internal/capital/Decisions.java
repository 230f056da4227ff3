package org.hashar.fund.internal.capital;

import org.hashar.api.Violations;
import org.hashar.api.fund.Decision;
import org.hashar.fund.internal.meeting.Texts;
import org.jspecify.annotations.Nullable;

/** Whether a decision counts. Pure. */
public final class Decisions {
    private static final int MAX_TEXT = 1000;
    private static final int MAX_VOTES = 100_000;
    private static final int WHOLE = 100;

    /** More than so many per cent must take part where nothing else was agreed. */
    public static final int HALF = 50;

    private Decisions() {}

    /**
     * Notes what is wrong with a decision; true when nothing is.
     *
     * @param quorumPercent more than so many per cent of those entitled must have taken part
     */
    public static boolean check(Violations violations, String pointer, @Nullable Decision decision, int quorumPercent) {
        if (decision == null) {
            violations.add(pointer, "required");
            return false;
        }
        int before = violations.list().size();
        Texts.checkReason(violations, pointer + "/text", decision.text(), MAX_TEXT);
        boolean counted = votes(violations, pointer + "/entitled", decision.entitled());
        counted = votes(violations, pointer + "/votesFor", decision.votesFor()) && counted;
        counted = votes(violations, pointer + "/votesAgainst", decision.votesAgainst()) && counted;
        counted = votes(violations, pointer + "/abstained", decision.abstained()) && counted;
        if (counted) {
            int present = decision.votesFor() + decision.votesAgainst() + decision.abstained();
            violations.check(present <= decision.entitled(), pointer, "more-votes-than-entitled", decision.entitled());
            boolean quorum = WHOLE * present > quorumPercent * decision.entitled();
            violations.check(quorum, pointer, "no-quorum", decision.entitled(), present, quorumPercent);
            violations.check(decision.votesFor() > decision.votesAgainst(), pointer, "not-carried");
        }
        return violations.list().size() == before;
    }

    private static boolean votes(Violations violations, String pointer, @Nullable Integer votes) {
        if (votes == null) {
            violations.add(pointer, "required");
            return false;
        }
        return violations.check(votes >= 0 && votes <= MAX_VOTES, pointer, "out-of-range", 0, MAX_VOTES);
    }
}

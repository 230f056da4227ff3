package org.hashar.fund.internal.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.RandomHistory.Client;

/** How the simulation reaches the services: what the model allows must be taken, what it does not must be refused for one of its reasons. */
final class Calls {
    private static final int REMEMBERED = 15;

    private final Client client;
    private final boolean loud;
    private final Deque<String> last = new ArrayDeque<>();
    private int step;
    private int taken;
    private int refused;

    /**
     * One village's calls.
     *
     * @param client sends the same again when the power went before there was an answer
     * @param loud whether every call is told as it is made
     */
    Calls(Client client, boolean loud) {
        this.client = client;
        this.loud = loud;
    }

    void nextStep() {
        step++;
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    /** What was done last, for people. */
    String story() {
        return String.join("\n  ", last);
    }

    /** Tells something that is no call. */
    void tell(String what) {
        String line = "step " + step + ": " + what;
        last.addLast(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
        if (loud) {
            System.out.println(line);
        }
    }

    /** Sends what is always taken. */
    void send(String what, Runnable call) {
        run(what, Set.of(), call);
    }

    /**
     * Sends; true when it was taken.
     *
     * @param reasons for which the model refuses it, by code; empty when it does not
     */
    boolean run(String what, Set<String> reasons, Runnable call) {
        tell(what + (reasons.isEmpty() ? "" : ", to be refused: " + reasons));
        try {
            client.send(call);
        } catch (ProblemException e) {
            Set<String> codes = codes(e.problem());
            if (reasons.isEmpty()) {
                throw new AssertionError("refused what the model allows: " + e.problem(), e);
            }
            if (!reasons.containsAll(codes)) {
                throw new AssertionError("refused for " + codes + ", by the model for " + reasons, e);
            }
            refused++;
            return false;
        }
        if (!reasons.isEmpty()) {
            throw new AssertionError("took what the model refuses for " + reasons);
        }
        taken++;
        return true;
    }

    private static Set<String> codes(Problem problem) {
        List<Violation> violations = problem.violations();
        return violations.isEmpty()
                ? Set.of(problem.detailKey())
                : violations.stream().map(Violation::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A meeting in a line, for people. */
    static String told(MeetingDraft draft) {
        StringBuilder told = new StringBuilder("the meeting of " + draft.date() + " (");
        told.append(draft.contributions().size()).append(" pay");
        draft.loans().forEach(line -> told.append(", ")
                .append(line.principal().amount())
                .append(line.terms() == null ? " lent" : " lent at interest"));
        draft.repayments()
                .forEach(
                        line -> told.append(", ").append(line.amount().amount()).append(" repaid"));
        draft.expenses()
                .forEach(
                        line -> told.append(", ").append(line.amount().amount()).append(" spent"));
        told.append(draft.fines().isEmpty() ? "" : ", a fine");
        draft.claimPayments()
                .forEach(
                        line -> told.append(", ").append(line.amount().amount()).append(" of claims paid"));
        draft.socialClaims()
                .forEach(
                        line -> told.append(", ").append(line.amount().amount()).append(" of help"));
        return told.append(draft.cashCounted() == null ? ")" : ", counted)").toString();
    }
}

package org.hashar.api.fund;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.Meeting.Reversal;
import org.hashar.api.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A share-out with its sums. Always {@code sum(share) = pot} and {@code sum(paid + setOff + arrears + carried - claim) + remainder = pot}: no unit
 * is lost.
 *
 * @param document as it was decided
 * @param result gain of the fund before it is shared, below zero for a loss; fines of the document and interest that is set off are in it
 * @param pot what is divided among the lines: the result, or what of it was decided, and at the end of a cycle the savings too
 * @param paid what is paid out in cash in all
 * @param remainder what is left of the pot because it cannot be paid in settlement units; zero or more and less than one
 * @param settlementUnit the smallest amount that is paid out
 * @param lines one a person, in the order of the persons' ids
 * @param proposal null for a dry run
 * @param approval null before it
 * @param posting null before it
 * @param withdrawal null unless it was withdrawn
 * @param reversal null unless it was taken back after it was posted
 */
public record ShareOut(
        ShareOutDraft document,
        State state,
        Amount result,
        Amount pot,
        Amount paid,
        Amount remainder,
        Amount settlementUnit,
        List<Line> lines,
        @Nullable Step proposal,
        @Nullable Step approval,
        @Nullable Step posting,
        @Nullable Step withdrawal,
        @Nullable Reversal reversal) {
    public ShareOut {
        lines = List.copyOf(lines);
    }

    /** How far it is. */
    public enum State {
        /** Only reckoned; nothing of it is kept. */
        DRY_RUN,
        PROPOSED,
        /** By somebody other than who proposed it. */
        APPROVED,
        /** In the ledger. */
        POSTED,
        /** Given up before it was posted. */
        WITHDRAWN,
        /** In the ledger, and taken back there. */
        REVERSED
    }

    /**
     * Who did a step, and when.
     *
     * @param by login of the account
     */
    public record Step(String by, Instant at) {}

    /**
     * What the share-out does to one person.
     *
     * @param weight plain decimal text of the part in the result: for shares their number, for savings their amount; rounded to six digits only
     *     here
     * @param savings before the share-out; zero for a gain, when they stay
     * @param gain the part in the result, below zero for a loss
     * @param share savings and gain: what the person has a right to, or below zero owes
     * @param setOff against debts
     * @param debts the same, part by part, loans by the day they were handed out
     * @param arrears of contributions, kept back and saved
     * @param paid in cash, a multiple of the settlement unit
     * @param carried what stays in the savings because others' debts left too little cash
     * @param rounding what the settlement unit takes (above zero) or gives (below zero)
     * @param claim what is owed because a loss is larger than the savings, zero or more
     * @param debtLeft loans with the interest of the day, fines and claims that are still owed afterwards
     */
    public record Line(
            UUID person,
            String weight,
            Amount savings,
            Amount gain,
            Amount share,
            Amount setOff,
            SetOff debts,
            Amount arrears,
            Amount paid,
            Amount carried,
            Amount rounding,
            Amount claim,
            Amount debtLeft) {}
}

package org.hashar.fund.internal.leaving;

import java.util.function.ToLongFunction;
import org.hashar.api.Violations;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LeavingDraft.Kind;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Chart;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.shareout.Settlement;
import org.jspecify.annotations.Nullable;

/** The rules of leaving (R9). Pure; notes every broken one. */
final class LeavingRules {
    private static final int MAX_NOTE = 1000;

    private LeavingRules() {}

    /** Notes what is missing; nothing else may be looked at when something is. */
    static void checkShape(Violations violations, LeavingDraft draft) {
        violations.check(draft.id() != null, "/id", "required");
        violations.check(draft.group() != null, "/group", "required");
        violations.check(draft.person() != null, "/person", "required");
        violations.check(draft.date() != null, "/date", "required");
        violations.check(draft.kind() != null, "/kind", "required");
        LeavingDraft.Destination to = draft.to();
        if (to != null) {
            violations.check(to.group() != null, "/to/group", "required");
            violations.check(to.membership() != null, "/to/membership", "required");
        }
        Texts.check(violations, "/note", draft.note(), MAX_NOTE);
    }

    /**
     * Notes what does not go together, and what there is not.
     *
     * @param there the currency of the group that the member moves to; null when none
     * @param onDay balance at the end of the day
     * @param present balance after all that is known
     */
    static void check(
            Violations violations,
            FundEntity fund,
            LeavingDraft draft,
            Settlement settlement,
            @Nullable Asset there,
            ToLongFunction<AccountRef> onDay,
            ToLongFunction<AccountRef> present) {
        boolean moves = draft.kind() == Kind.MOVED;
        violations.check(moves == (draft.to() != null), "/to", moves ? "required" : "not-needed-here");
        boolean died = draft.kind() == Kind.DIED;
        violations.check(died || draft.heir() == null, "/heir", "not-needed-here");
        violations.check(!died || draft.heir() != null || settlement.paid() == 0, "/heir", "heir-needed");
        violations.check(!draft.person().equals(draft.heir()), "/heir", "heir-needed");
        violations.check(draft.kind() != Kind.EXPELLED || draft.decision() != null, "/decision", "required");
        LeavingDraft.Destination to = draft.to();
        violations.check(to == null || !to.group().equals(draft.group()), "/to/group", "same-group");
        Asset here = fund.asset();
        violations.check(
                there == null || there.equals(here),
                "/to/group",
                "other-currency",
                here.code(),
                there == null ? "" : there.code());
        AccountRef savings = Chart.savings(draft.person());
        violations.check(onDay.applyAsLong(savings) == present.applyAsLong(savings), "/date", "member-active-later");
        long cash = Math.max(0, Math.min(own(fund, onDay), own(fund, present)));
        violations.check(
                settlement.paid() <= cash - settlement.social(),
                "/person",
                "not-enough-cash",
                new Amount(cash, here).toString());
    }

    /** What is in the box and is the savings fund's own. */
    private static long own(FundEntity fund, ToLongFunction<AccountRef> balance) {
        return balance.applyAsLong(Chart.cash(fund)) - balance.applyAsLong(Chart.socialFund(fund));
    }
}

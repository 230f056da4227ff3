package org.hashar.fund.internal.capital;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.FundKind;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;
import org.jspecify.annotations.Nullable;

/** What money that comes in, goes back or is spent posts. */
public final class CapitalRules {
    private CapitalRules() {}

    static void apply(FundWork work, CapitalDraft draft) {
        Violations violations = work.violations();
        ofCapital(work);
        boolean spent = draft.kind() == CapitalDraft.Kind.SPENT;
        Texts.checkCode(violations, "/purpose", draft.purpose());
        violations.check(!spent || draft.purpose() != null, "/purpose", "required");
        violations.check(spent || draft.purpose() == null, "/purpose", "not-needed-here");
        violations.check(!spent || draft.source() == null, "/source", "not-needed-here");
        violations.check(!spent || draft.origin() == null, "/origin", "not-needed-here");
        OptionalLong units = Moneys.positive(
                violations, "/amount", draft.amount(), work.fund().asset());
        AccountRef other = spent
                ? CapitalChart.own(work.fund(), CapitalChart.EXPENSE)
                : source(work, draft.source(), draft.origin());
        if (other == null || units.isEmpty()) {
            return;
        }
        AccountRef cash = CapitalChart.cash(work.fund());
        work.begin(List.of(cash, other));
        long amount = units.getAsLong();
        if (draft.kind() == CapitalDraft.Kind.RECEIVED) {
            work.move(cash, other, amount, "CAPITAL");
            return;
        }
        violations.check(
                amount <= work.free(cash), "/amount", "not-enough-cash", work.text(cash, Math.max(0, work.free(cash))));
        if (!spent) {
            violations.check(
                    amount <= work.free(other),
                    "/amount",
                    "not-enough-capital",
                    work.text(other, Math.max(0, work.free(other))));
        }
        work.move(other, cash, amount, spent ? "EXPENSE" : "CAPITAL_BACK");
    }

    /** A savings fund is posted to by meetings alone. */
    public static void ofCapital(FundWork work) {
        work.violations().check(work.fund().kind() != FundKind.SAVINGS, "/fund", "savings-fund-by-meeting");
    }

    /** The account of a source, whose origin is noted when it is new; null when something is wrong with it. */
    public static @Nullable AccountRef source(FundWork work, @Nullable CapitalSource source, @Nullable String origin) {
        Violations violations = work.violations();
        int before = violations.list().size();
        violations.check(source != null, "/source", "required");
        violations.check(source != CapitalSource.SAVINGS, "/source", "savings-stay-savings");
        Texts.checkCode(violations, "/origin", origin);
        if (source == null || violations.list().size() > before) {
            return null;
        }
        UUID id = OriginEntity.idOf(work.fund().id(), source, origin);
        if (work.em().find(OriginEntity.class, id) == null) {
            work.detail(new OriginEntity(work.fund().id(), source, origin));
        }
        return CapitalChart.capital(source, id);
    }
}

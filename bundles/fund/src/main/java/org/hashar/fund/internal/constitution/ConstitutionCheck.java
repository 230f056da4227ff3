package org.hashar.fund.internal.constitution;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Violations;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionRules.Fine;
import org.hashar.api.fund.ConstitutionRules.Leaving;
import org.hashar.api.fund.ConstitutionRules.Loans;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.loan.TermsRules;
import org.hashar.fund.internal.meeting.Moneys;
import org.hashar.fund.internal.meeting.Texts;
import org.jspecify.annotations.Nullable;

/** Whether rules can hold. Transports may hand over what a client left out as null, whatever the types promise. Pure; notes all that is wrong. */
final class ConstitutionCheck {
    private static final int MOST_MONTHS = 120;
    private static final int MOST_PERCENT = 10_000;
    private static final int MOST_GUARANTORS = 20;
    private static final int MOST_FINES = 50;
    private static final int MOST_MEMBERS = 100;
    private static final int MOST_QUORUM = 99;

    private final Violations violations;
    private final Asset asset;

    ConstitutionCheck(Violations violations, Asset asset) {
        this.violations = violations;
        this.asset = asset;
    }

    void check(ConstitutionRules rules) {
        loans("/rules/loans", rules.loans());
        money("/rules/socialFund/contribution", rules.socialFund().contribution());
        money("/rules/socialFund/claimCeiling", rules.socialFund().claimCeiling());
        Leaving leaving = rules.leaving();
        violations.check(leaving.result() != null, "/rules/leaving/result", "required");
        violations.check(
                leaving.sharedBy() != ShareOutDraft.Policy.CUSTOM, "/rules/leaving/sharedBy", "not-without-decision");
        range("/rules/leaving/smallestGroup", leaving.smallestGroup(), 1, MOST_MEMBERS);
        range("/rules/quorumPercent", rules.quorumPercent(), 1, MOST_QUORUM);
        Set<ConstitutionRules.Guarded> guarded = EnumSet.noneOf(ConstitutionRules.Guarded.class);
        for (int i = 0; i < rules.fourEyes().size(); i++) {
            violations.check(guarded.add(rules.fourEyes().get(i)), "/rules/fourEyes/" + i, "listed-twice");
        }
    }

    private void loans(String at, Loans loans) {
        boolean interest = violations.check(loans.interest() != null, at + "/interest", "required");
        violations.check(loans.dayCount() != null, at + "/dayCount", "required");
        LoanTerms.Rate rate = loans.rate();
        boolean whole = violations.check(
                rate == null || (rate.percent() != null && rate.per() != null), at + "/rate", "required");
        if (interest && whole) {
            TermsRules.checkRate(violations, at, loans.interest(), rate);
        }
        LoanTerms.Rounding rounding = loans.rounding();
        if (rounding != null) {
            violations.check(rounding.place() != null, at + "/rounding/place", "required");
            violations.check(rounding.multiple() != null, at + "/rounding/multiple", "required");
            money(at + "/rounding/multiple", rounding.multiple());
        }
        range(at + "/longestMonths", loans.longestMonths(), 1, MOST_MONTHS);
        range(at + "/ceilingPercent", loans.ceilingPercent(), 1, MOST_PERCENT);
        violations.check(loans.guarantors() != null, at + "/guarantors", "required");
        range(at + "/guarantors", loans.guarantors(), 0, MOST_GUARANTORS);
        boolean once = loans.order().size() == LoanHistory.Part.values().length
                && new HashSet<>(loans.order()).size() == loans.order().size();
        violations.check(once, at + "/order", "each-part-once");
    }

    /** The rows of the fines; one that is wrong is noted and left out. */
    List<FineEntity> fines(UUID document, List<Fine> fines) {
        List<FineEntity> rows = new java.util.ArrayList<>();
        if (!violations.check(fines.size() <= MOST_FINES, "/rules/fines", "too-many", MOST_FINES)) {
            return rows;
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < fines.size(); i++) {
            Fine fine = fines.get(i);
            String at = "/rules/fines/" + i;
            if (violations.check(fine.code() != null, at + "/code", "required")) {
                Texts.checkCode(violations, at + "/code", fine.code());
                violations.check(codes.add(fine.code()), at + "/code", "listed-twice");
            }
            OptionalLong units = violations.check(Moneys.isGiven(fine.amount()), at + "/amount", "required")
                    ? Moneys.positive(violations, at + "/amount", fine.amount(), asset)
                    : OptionalLong.empty();
            if (units.isPresent()) {
                rows.add(new FineEntity(document, i, fine.code(), units.getAsLong()));
            }
        }
        return rows;
    }

    private void money(String at, @Nullable Money money) {
        if (money != null && violations.check(Moneys.isGiven(money), at, "required")) {
            Moneys.positive(violations, at, money, asset);
        }
    }

    private void range(String at, @Nullable Integer number, int least, int most) {
        if (number != null) {
            violations.check(number >= least && number <= most, at, "out-of-range", least, most);
        }
    }
}

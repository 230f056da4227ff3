package org.hashar.fund.internal.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hashar.api.Violations;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** Judges what a group and a member agree on a loan. Pure. */
public final class Agreements {
    private Agreements() {}

    /**
     * Notes what is missing; nothing else may be asked when something is.
     *
     * @param at where it stands in what the client sent
     */
    public static boolean complete(Violations violations, String at, LoanAgreement given) {
        return TermsRules.agreed(violations, at, given.with("", new Money("0", ""), LocalDate.EPOCH));
    }

    /**
     * Notes what is wrong with an agreement that is complete.
     *
     * @param at where the loan stands; the agreement is its {@code terms}, and the principal beside it is judged elsewhere
     * @return none when something is wrong
     */
    public static Optional<LoanVersion> check(
            Violations violations, String at, LoanAgreement given, Money principal, FundEntity fund, LocalDate from) {
        Violations own = new Violations();
        Terms terms = TermsRules.check(own, at + "/terms", given.with(fund.country(), principal, from), fund.asset());
        own.list().stream()
                .filter(found -> !found.pointer().equals(at + "/terms/principal"))
                .forEach(found -> violations.add(
                        found.pointer(), found.code(), found.args().toArray()));
        return Optional.ofNullable(terms).map(checked -> LoanVersion.usual(from, false, asStored(given, fund.asset())));
    }

    /** Whether price and rounding are those of a group's rules; null is a loan without interest. */
    public static boolean isAsAgreed(@Nullable LoanAgreement given, ConstitutionRules.Loans rules) {
        if (given == null) {
            return rules.interest() == Interest.NONE;
        }
        boolean free = given.interest() == Interest.NONE;
        return given.interest() == rules.interest()
                && rate(given.rate()).equals(rate(rules.rate()))
                && (free || given.dayCount() == rules.dayCount())
                && rounding(given.rounding()).equals(rounding(rules.rounding()));
    }

    private static String rate(@Nullable Rate rate) {
        return rate == null ? "" : plain(rate.percent()) + rate.per();
    }

    private static String rounding(@Nullable Rounding rounding) {
        return rounding == null
                ? ""
                : rounding.place() + plain(rounding.multiple().amount());
    }

    /** As it reads back: rounding with all its decimals. */
    private static LoanAgreement asStored(LoanAgreement given, Asset asset) {
        Rounding rounding = given.rounding();
        if (rounding == null) {
            return given;
        }
        Amount multiple = Amount.parse(rounding.multiple().amount(), asset).orElseThrow();
        return new LoanAgreement(
                given.interest(),
                given.rate(),
                given.dayCount(),
                given.instalments(),
                given.grace(),
                new Rounding(rounding.place(), Money.of(multiple)),
                given.settlement());
    }

    /** The same for whatever a client may write differently. */
    public static String canonical(@Nullable LoanAgreement given) {
        if (given == null) {
            return "";
        }
        return given.interest()
                + "|" + rate(given.rate())
                + "|" + given.dayCount() + "|" + given.instalments() + "|" + given.grace()
                + "|" + rounding(given.rounding())
                + "|" + given.settlement();
    }

    private static String plain(String number) {
        return number.matches("\\d{1,16}(\\.\\d{1,6})?")
                ? new BigDecimal(number).stripTrailingZeros().toPlainString()
                : number;
    }
}

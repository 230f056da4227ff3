package org.hashar.fund.internal.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.hashar.api.Violations;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.LoanTerms.Grace;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Instalments.Every;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.meeting.Moneys;
import org.jspecify.annotations.Nullable;

/** Judges a loan's terms and makes numbers and days of them. Pure; notes all that is wrong. */
public final class TermsRules {
    private static final int MOST_INSTALMENTS = 520;
    private static final int MOST_STEPS = 12;
    private static final int MOST_PERCENT = 1000;
    private static final int LAST_YEAR = 9999;
    private static final Pattern PERCENT = Pattern.compile("\\d{1,4}(\\.\\d{1,6})?");

    private final Violations violations;
    private final String at;
    private final LoanTerms given;

    private TermsRules(Violations violations, String at, LoanTerms given) {
        this.violations = violations;
        this.at = at;
        this.given = given;
    }

    /** Notes what is missing; nothing else may be looked at when something is. */
    static boolean complete(Violations violations, String at, LoanTerms given) {
        boolean complete = violations.check(given.country() != null, at + "/country", "required");
        complete &= violations.check(Moneys.isGiven(given.principal()), at + "/principal", "required");
        complete &= violations.check(given.issuedOn() != null, at + "/issuedOn", "required");
        return agreed(violations, at, given) && complete;
    }

    /** The same but for country, principal and day. */
    static boolean agreed(Violations violations, String at, LoanTerms given) {
        boolean complete = violations.check(given.interest() != null, at + "/interest", "required");
        complete &= violations.check(given.dayCount() != null, at + "/dayCount", "required");
        Rate rate = given.rate();
        complete &= violations.check(
                rate == null || (rate.percent() != null && rate.per() != null), at + "/rate", "required");
        Rounding rounding = given.rounding();
        complete &= violations.check(
                rounding == null || (rounding.place() != null && Moneys.isGiven(rounding.multiple())),
                at + "/rounding",
                "required");
        boolean instalments = given.instalments() != null && given.instalments().every() != null;
        return violations.check(instalments, at + "/instalments", "required") && complete;
    }

    /**
     * The terms in numbers.
     *
     * @param at where they stand in what the client sent
     * @param given complete
     * @return null when a rule is broken, which is noted then
     */
    static @Nullable Terms check(Violations violations, String at, LoanTerms given, Asset asset) {
        int before = violations.list().size();
        TermsRules rules = new TermsRules(violations, at, given);
        OptionalLong principal = Moneys.positive(violations, at + "/principal", given.principal(), asset);
        violations.check(given.issuedOn().getYear() <= LAST_YEAR, at + "/issuedOn", "out-of-range", 1, LAST_YEAR);
        Ratio rate = rate(violations, at, given.interest(), given.rate());
        List<LocalDate> dates = rules.dates();
        Grace none = new Grace(null, null, null);
        Grace grace = given.grace() == null ? none : given.grace();
        int principalGrace = rules.grace("principalInstalments", grace.principalInstalments(), dates.size());
        int interestGrace = rules.grace("interestInstalments", grace.interestInstalments(), dates.size());
        LocalDate interestFrom = grace.interestFrom() == null ? given.issuedOn() : grace.interestFrom();
        violations.check(
                !interestFrom.isBefore(given.issuedOn()), at + "/grace/interestFrom", "before-issue", given.issuedOn());
        long multiple = rules.multiple(asset, principal, dates.size() - principalGrace);
        if (violations.list().size() > before) {
            return null;
        }
        return new Terms(
                asset,
                principal.orElseThrow(),
                given.issuedOn(),
                given.interest(),
                rate,
                given.dayCount(),
                dates,
                principalGrace,
                interestGrace,
                interestFrom,
                given.rounding() == null
                        ? Rounding.Place.EACH_INSTALMENT
                        : given.rounding().place(),
                multiple);
    }

    /** Notes what is wrong with the price of loans; null is none. */
    public static void checkRate(Violations violations, String at, Interest interest, @Nullable Rate rate) {
        rate(violations, at, interest, rate);
    }

    private static Ratio rate(Violations violations, String at, Interest interest, @Nullable Rate rate) {
        boolean free = interest == Interest.NONE;
        if (rate == null) {
            violations.check(free, at + "/rate", "required");
            return Ratio.ZERO;
        }
        violations.check(!free, at + "/rate", "rate-without-interest");
        if (!violations.check(PERCENT.matcher(rate.percent()).matches(), at + "/rate/percent", "not-a-percentage")) {
            return Ratio.ZERO;
        }
        BigDecimal percent = new BigDecimal(rate.percent());
        boolean inRange = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(MOST_PERCENT)) <= 0;
        violations.check(inRange, at + "/rate/percent", "percent-out-of-range", MOST_PERCENT);
        Ratio year = new Ratio(percent.unscaledValue(), java.math.BigInteger.TEN.pow(percent.scale() + 2));
        return rate.per() == Rate.Per.MONTH ? year.times(12) : year;
    }

    private List<LocalDate> dates() {
        Instalments instalments = given.instalments();
        return instalments.every() == Every.MEETING ? meetings(instalments) : regular(instalments);
    }

    private List<LocalDate> meetings(Instalments instalments) {
        String in = at + "/instalments";
        violations.check(instalments.step() == null, in + "/step", "not-for-meetings");
        violations.check(instalments.firstDueOn() == null, in + "/firstDueOn", "not-for-meetings");
        violations.check(instalments.count() == null, in + "/count", "not-for-meetings");
        violations.check(!instalments.dates().isEmpty(), in + "/dates", "required");
        violations.check(instalments.dates().size() <= MOST_INSTALMENTS, in + "/dates", "too-many", MOST_INSTALMENTS);
        LocalDate before = given.issuedOn();
        for (int i = 0; i < instalments.dates().size(); i++) {
            LocalDate day = instalments.dates().get(i);
            violations.check(day.isAfter(before), in + "/dates/" + i, "dates-not-in-order", before);
            violations.check(day.getYear() <= LAST_YEAR, in + "/dates/" + i, "out-of-range", 1, LAST_YEAR);
            before = day;
        }
        return instalments.dates();
    }

    private List<LocalDate> regular(Instalments instalments) {
        String in = at + "/instalments";
        violations.check(instalments.dates().isEmpty(), in + "/dates", "only-for-meetings");
        Integer count = instalments.count();
        LocalDate first = instalments.firstDueOn();
        violations.check(count != null, in + "/count", "required");
        violations.check(first != null, in + "/firstDueOn", "required");
        int step = instalments.step() == null ? 1 : instalments.step();
        boolean steps = violations.check(step >= 1 && step <= MOST_STEPS, in + "/step", "out-of-range", 1, MOST_STEPS);
        boolean few = count == null
                || violations.check(
                        count >= 1 && count <= MOST_INSTALMENTS, in + "/count", "out-of-range", 1, MOST_INSTALMENTS);
        boolean soon = first == null
                || violations.check(
                        first.getYear() <= LAST_YEAR - MOST_INSTALMENTS,
                        in + "/firstDueOn",
                        "out-of-range",
                        1,
                        LAST_YEAR - MOST_INSTALMENTS);
        if (count == null || first == null || !few || !steps || !soon) {
            return List.of();
        }
        violations.check(first.isAfter(given.issuedOn()), in + "/firstDueOn", "due-before-issue", given.issuedOn());
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long times = (long) i * step;
            dates.add(instalments.every() == Every.WEEK ? first.plusWeeks(times) : first.plusMonths(times));
        }
        return dates;
    }

    private int grace(String name, @Nullable Integer instalments, int of) {
        int grace = instalments == null ? 0 : instalments;
        int most = Math.max(0, of - 1);
        boolean possible = grace >= 0 && (grace <= most || of == 0);
        violations.check(possible, at + "/grace/" + name, "out-of-range", 0, most);
        return possible ? grace : 0;
    }

    private long multiple(Asset asset, OptionalLong principal, int parts) {
        Rounding rounding = given.rounding();
        if (rounding == null) {
            return 1;
        }
        String in = at + "/rounding/multiple";
        OptionalLong multiple = Moneys.positive(violations, in, rounding.multiple(), asset);
        if (multiple.isPresent() && principal.isPresent() && parts > 0) {
            violations.check(
                    multiple.getAsLong() == 1 || multiple.getAsLong() <= principal.getAsLong() / parts,
                    in,
                    "rounding-too-coarse");
        }
        return multiple.orElse(1);
    }
}

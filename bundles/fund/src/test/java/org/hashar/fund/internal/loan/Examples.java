package org.hashar.fund.internal.loan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Grace;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Instalments.Every;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts loan terms together. */
final class Examples {
    private Money principal = new Money("1000.00", "KGS");
    private LocalDate issuedOn = LocalDate.of(2011, 5, 5);
    private Interest interest = Interest.NONE;
    private @Nullable Rate rate;
    private DayCount dayCount = DayCount.THIRTY_360;
    private Instalments instalments = months("2011-06-05", 6);
    private @Nullable Grace grace;
    private @Nullable Rounding rounding;

    static Examples loan(String amount, String issuedOn) {
        Examples example = new Examples();
        example.principal = new Money(amount, "KGS");
        example.issuedOn = LocalDate.parse(issuedOn);
        return example;
    }

    static Instalments months(String first, int count) {
        return new Instalments(Every.MONTH, null, LocalDate.parse(first), count, List.of());
    }

    Examples at(Interest kind, String percent, Rate.Per per, DayCount days) {
        interest = kind;
        rate = new Rate(percent, per);
        dayCount = days;
        return this;
    }

    Examples in(Instalments when) {
        instalments = when;
        return this;
    }

    Examples onMeetings(String... dates) {
        return in(new Instalments(
                Every.MEETING,
                null,
                null,
                null,
                Arrays.stream(dates).map(LocalDate::parse).toList()));
    }

    Examples grace(
            @Nullable Integer principalInstalments, @Nullable Integer interestInstalments, @Nullable String from) {
        grace = new Grace(principalInstalments, interestInstalments, from == null ? null : LocalDate.parse(from));
        return this;
    }

    Examples rounded(Rounding.Place place, String multiple) {
        rounding = new Rounding(place, new Money(multiple, "KGS"));
        return this;
    }

    LoanTerms terms() {
        return new LoanTerms("KG", principal, issuedOn, interest, rate, dayCount, instalments, grace, rounding);
    }
}

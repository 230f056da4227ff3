package org.hashar.fund.internal.loan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanHistory.Across;
import org.hashar.api.fund.LoanHistory.FlatSettlement;
import org.hashar.api.fund.LoanHistory.Part;
import org.hashar.api.fund.LoanTerms.DayCount;
import org.hashar.api.fund.LoanTerms.Grace;
import org.hashar.api.fund.LoanTerms.Instalments;
import org.hashar.api.fund.LoanTerms.Interest;
import org.hashar.api.fund.LoanTerms.Rate;
import org.hashar.api.fund.LoanTerms.Rounding;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/** What was agreed on a loan, by the meeting that handed it out or a decision that rescheduled it. Never changes. */
@Entity
@Table(name = "fund_loan_terms")
@IdClass(LoanTermsKey.class)
public class LoanTermsEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Id
    @Column(name = "loan_id", updatable = false)
    private UUID loan;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Column(name = "rescheduled", updatable = false)
    private boolean rescheduled;

    @Enumerated(EnumType.STRING)
    @Column(name = "interest", updatable = false)
    private Interest interest;

    @Column(name = "rate_percent", updatable = false)
    private @Nullable String percent;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_per", updatable = false)
    private Rate.@Nullable Per per;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_count", updatable = false)
    private DayCount dayCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_every", updatable = false)
    private Instalments.Every every;

    @Column(name = "due_step", updatable = false)
    private @Nullable Integer step;

    @Column(name = "first_due_on", updatable = false)
    private @Nullable LocalDate firstDueOn;

    @Column(name = "due_count", updatable = false)
    private @Nullable Integer count;

    /** Days with a blank between them, in their order. */
    @Column(name = "due_dates", updatable = false)
    private @Nullable String dates;

    @Column(name = "grace_principal", updatable = false)
    private @Nullable Integer gracePrincipal;

    @Column(name = "grace_interest", updatable = false)
    private @Nullable Integer graceInterest;

    @Column(name = "interest_from", updatable = false)
    private @Nullable LocalDate interestFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "rounding", updatable = false)
    private Rounding.@Nullable Place rounding;

    @Column(name = "rounding_units", updatable = false)
    private @Nullable Long roundingUnits;

    @Enumerated(EnumType.STRING)
    @Column(name = "agreed_settlement", updatable = false)
    private @Nullable FlatSettlement agreedSettlement;

    @Enumerated(EnumType.STRING)
    @Column(name = "settlement", updatable = false)
    private FlatSettlement settlement;

    /** Parts with a blank between them. */
    @Column(name = "pays_first", updatable = false)
    private String order;

    @Enumerated(EnumType.STRING)
    @Column(name = "pays_across", updatable = false)
    private Across across;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected LoanTermsEntity() {}

    /** Terms that break no rule. */
    public LoanTermsEntity(UUID document, UUID loan, LoanVersion version, Asset asset, Instant recordedAt) {
        LoanAgreement given = version.agreement();
        this.document = document;
        this.loan = loan;
        this.from = version.from();
        this.rescheduled = version.rescheduled();
        this.interest = given.interest();
        Rate rate = given.rate();
        this.percent = rate == null ? null : rate.percent();
        this.per = rate == null ? null : rate.per();
        this.dayCount = given.dayCount();
        Instalments instalments = given.instalments();
        this.every = instalments.every();
        this.step = instalments.step();
        this.firstDueOn = instalments.firstDueOn();
        this.count = instalments.count();
        this.dates = instalments.dates().isEmpty()
                ? null
                : instalments.dates().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        Grace grace = given.grace() == null ? new Grace(null, null, null) : given.grace();
        this.gracePrincipal = grace.principalInstalments();
        this.graceInterest = grace.interestInstalments();
        this.interestFrom = grace.interestFrom();
        Rounding round = given.rounding();
        this.rounding = round == null ? null : round.place();
        this.roundingUnits = round == null
                ? null
                : Amount.parse(round.multiple().amount(), asset).orElseThrow().units();
        this.agreedSettlement = given.settlement();
        this.settlement = version.settlement();
        this.order = version.order().stream().map(Part::name).collect(Collectors.joining(" "));
        this.across = version.across();
        this.recordedAt = recordedAt;
    }

    public UUID document() {
        return document;
    }

    public UUID loan() {
        return loan;
    }

    /** As it was agreed. */
    public LoanVersion version(Asset asset) {
        boolean ungraced = gracePrincipal == null && graceInterest == null && interestFrom == null;
        LoanAgreement agreement = new LoanAgreement(
                interest,
                percent == null || per == null ? null : new Rate(percent, per),
                dayCount,
                new Instalments(every, step, firstDueOn, count, dueDates()),
                ungraced ? null : new Grace(gracePrincipal, graceInterest, interestFrom),
                rounding == null || roundingUnits == null
                        ? null
                        : new Rounding(rounding, Money.of(new Amount(roundingUnits, asset))),
                agreedSettlement);
        List<Part> parts = Arrays.stream(order.split(" ")).map(Part::valueOf).toList();
        return new LoanVersion(from, rescheduled, agreement, parts, across, settlement);
    }

    private List<LocalDate> dueDates() {
        return dates == null
                ? List.of()
                : Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();
    }
}

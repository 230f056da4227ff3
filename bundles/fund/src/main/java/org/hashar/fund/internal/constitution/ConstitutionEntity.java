package org.hashar.fund.internal.constitution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ConstitutionRules.Fine;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.ConstitutionRules.Leaving;
import org.hashar.api.fund.ConstitutionRules.Loans;
import org.hashar.api.fund.ConstitutionRules.SocialFund;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.Moneys;
import org.jspecify.annotations.Nullable;

/** A group's rules with all their sections, in columns that reports can ask for. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_constitution")
public class ConstitutionEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "from_date", updatable = false)
    private LocalDate from;

    @Enumerated(EnumType.STRING)
    @Column(name = "interest", updatable = false)
    private LoanTerms.Interest interest;

    @Column(name = "rate_percent", updatable = false)
    private @Nullable BigDecimal ratePercent;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_per", updatable = false)
    private LoanTerms.Rate.@Nullable Per ratePer;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_count", updatable = false)
    private LoanTerms.DayCount dayCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "rounding", updatable = false)
    private LoanTerms.Rounding.@Nullable Place rounding;

    @Column(name = "rounding_units", updatable = false)
    private @Nullable Long roundingUnits;

    @Column(name = "longest_months", updatable = false)
    private @Nullable Integer longestMonths;

    @Column(name = "ceiling_percent", updatable = false)
    private @Nullable Integer ceilingPercent;

    @Column(name = "guarantors", updatable = false)
    private int guarantors;

    @Column(name = "repayment_order", updatable = false)
    private String order;

    @Column(name = "loans_bound", updatable = false)
    private boolean binding;

    @Column(name = "social_contribution", updatable = false)
    private @Nullable Long socialContribution;

    @Column(name = "social_claim_ceiling", updatable = false)
    private @Nullable Long claimCeiling;

    @Enumerated(EnumType.STRING)
    @Column(name = "leaving_result", updatable = false)
    private Leaving.Result leavingResult;

    @Column(name = "leaving_set_off", updatable = false)
    private boolean setOff;

    @Enumerated(EnumType.STRING)
    @Column(name = "leaving_shared_by", updatable = false)
    private ShareOutDraft.@Nullable Policy sharedBy;

    @Column(name = "smallest_group", updatable = false)
    private @Nullable Integer smallestGroup;

    @Column(name = "quorum_percent", updatable = false)
    private int quorumPercent;

    @Column(name = "four_eyes", updatable = false)
    private String fourEyes;

    protected ConstitutionEntity() {}

    /** Of a draft that breaks no rule. */
    ConstitutionEntity(FundEntity fund, ConstitutionDraft draft) {
        this.id = draft.id();
        this.group = draft.group();
        this.fund = fund.id();
        this.from = draft.from();
        Loans loans = draft.rules().loans();
        this.interest = loans.interest();
        LoanTerms.Rate rate = loans.rate();
        this.ratePercent = rate == null ? null : new BigDecimal(rate.percent());
        this.ratePer = rate == null ? null : rate.per();
        this.dayCount = loans.dayCount();
        LoanTerms.Rounding round = loans.rounding();
        this.rounding = round == null ? null : round.place();
        this.roundingUnits = round == null ? null : Moneys.units(round.multiple(), fund.asset());
        this.longestMonths = loans.longestMonths();
        this.ceilingPercent = loans.ceilingPercent();
        this.guarantors = loans.guarantors();
        this.order = names(loans.order());
        this.binding = loans.binding();
        this.socialContribution = Moneys.units(draft.rules().socialFund().contribution(), fund.asset());
        this.claimCeiling = Moneys.units(draft.rules().socialFund().claimCeiling(), fund.asset());
        this.leavingResult = draft.rules().leaving().result();
        this.setOff = draft.rules().leaving().setOff();
        this.smallestGroup = draft.rules().leaving().smallestGroup();
        this.sharedBy = draft.rules().leaving().sharedBy();
        this.quorumPercent = draft.rules().quorumPercent();
        this.fourEyes = names(draft.rules().fourEyes());
    }

    UUID id() {
        return id;
    }

    UUID group() {
        return group;
    }

    LocalDate from() {
        return from;
    }

    /** Smallest units, zero when nothing is asked for. */
    long socialContribution() {
        return socialContribution == null ? 0 : socialContribution;
    }

    /** In per cent of the savings; zero for no ceiling. */
    int ceilingPercent() {
        return ceilingPercent == null ? 0 : ceilingPercent;
    }

    /** The rules with the prices of their fines. */
    ConstitutionRules rules(Asset asset, List<FineEntity> fines) {
        return new ConstitutionRules(
                loans(asset),
                fines.stream()
                        .map(fine -> new Fine(fine.code(), Money.of(new Amount(fine.units(), asset))))
                        .toList(),
                new SocialFund(Moneys.money(socialContribution, asset), Moneys.money(claimCeiling, asset)),
                new Leaving(leavingResult, setOff, smallestGroup, sharedBy),
                quorumPercent,
                list(fourEyes, Guarded::valueOf));
    }

    private Loans loans(Asset asset) {
        LoanTerms.Rate rate =
                ratePercent == null || ratePer == null ? null : new LoanTerms.Rate(plain(ratePercent), ratePer);
        Money multiple = Moneys.money(roundingUnits, asset);
        return new Loans(
                interest,
                rate,
                dayCount,
                rounding == null || multiple == null ? null : new LoanTerms.Rounding(rounding, multiple),
                longestMonths,
                ceilingPercent,
                guarantors,
                list(order, LoanHistory.Part::valueOf),
                binding);
    }

    private static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <T> List<T> list(String names, Function<String, T> value) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(" ")).map(value).toList();
    }
}

package org.hashar.fund.internal.season;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.jspecify.annotations.Nullable;

/** The agreement on a season's loan. Never changes, whatever prices do (R3). */
@Entity
@Table(name = "fund_revolving_loan")
public class RevolvingLoanEntity {
    /**
     * What is to be given back in goods for the whole debt.
     *
     * @param units smallest units of the item, above zero
     */
    record Term(String item, long units, @Nullable String quality) {}

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "season_id", updatable = false)
    private UUID season;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "application_id", updatable = false)
    private UUID application;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule", updatable = false)
    private RepaymentRule rule;

    @Column(name = "principal", updatable = false)
    private long principal;

    @Column(name = "goods_item", updatable = false)
    private @Nullable String goodsItem;

    @Column(name = "goods_units", updatable = false)
    private @Nullable Long goodsUnits;

    @Column(name = "goods_quality", updatable = false)
    private @Nullable String goodsQuality;

    protected RevolvingLoanEntity() {}

    RevolvingLoanEntity(
            UUID id,
            UUID fund,
            ApplicationEntity application,
            LocalDate issuedOn,
            RepaymentRule rule,
            long principal,
            @Nullable Term term) {
        this.id = id;
        this.fund = fund;
        this.season = application.season();
        this.group = application.group();
        this.application = application.id();
        this.issuedOn = issuedOn;
        this.rule = rule;
        this.principal = principal;
        this.goodsItem = term == null ? null : term.item();
        this.goodsUnits = term == null ? null : term.units();
        this.goodsQuality = term == null ? null : term.quality();
    }

    UUID id() {
        return id;
    }

    UUID fund() {
        return fund;
    }

    UUID season() {
        return season;
    }

    UUID group() {
        return group;
    }

    UUID application() {
        return application;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    RepaymentRule rule() {
        return rule;
    }

    long principal() {
        return principal;
    }

    @Nullable
    Term term() {
        return goodsItem == null || goodsUnits == null ? null : new Term(goodsItem, goodsUnits, goodsQuality);
    }
}

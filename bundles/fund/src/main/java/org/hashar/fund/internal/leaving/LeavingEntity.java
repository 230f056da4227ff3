package org.hashar.fund.internal.leaving;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.SetOff;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.shareout.Settlement;
import org.jspecify.annotations.Nullable;

/** What was settled with a leaving member, and what the group was told. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_leaving")
public class LeavingEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "membership_id", updatable = false)
    private UUID membership;

    @Column(name = "leaving_date", updatable = false)
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private LeavingDraft.Kind kind;

    @Column(name = "heir_id", updatable = false)
    private @Nullable UUID heir;

    @Column(name = "to_group_id", updatable = false)
    private @Nullable UUID toGroup;

    @Column(name = "to_membership_id", updatable = false)
    private @Nullable UUID toMembership;

    @Column(name = "savings", updatable = false)
    private long savings;

    @Column(name = "gain", updatable = false)
    private long gain;

    @Column(name = "gain_later", updatable = false)
    private boolean gainLater;

    @Column(name = "set_off", updatable = false)
    private long setOff;

    @Column(name = "claims_set_off", updatable = false)
    private long claimsSetOff;

    @Column(name = "interest_set_off", updatable = false)
    private long interestSetOff;

    @Column(name = "social_set_off", updatable = false)
    private long socialSetOff;

    @Column(name = "paid", updatable = false)
    private long paid;

    @Column(name = "debt_left", updatable = false)
    private long debtLeft;

    @Column(name = "roles", updatable = false)
    private String roles;

    @Column(name = "members_left", updatable = false)
    private int membersLeft;

    @Column(name = "smallest_group", updatable = false)
    private @Nullable Integer smallestGroup;

    protected LeavingEntity() {}

    LeavingEntity(FundEntity fund, LeavingDraft draft, Settlement settlement, Facts facts) {
        this.id = draft.id();
        this.fund = fund.id();
        this.group = draft.group();
        this.person = draft.person();
        this.membership = facts.membership();
        this.date = draft.date();
        this.kind = draft.kind();
        this.heir = draft.heir();
        LeavingDraft.Destination to = draft.to();
        this.toGroup = to == null ? null : to.group();
        this.toMembership = to == null ? null : to.membership();
        this.savings = settlement.savings();
        this.gain = settlement.gain();
        this.gainLater = facts.gainLater();
        SetOff debts = settlement.setOff();
        this.setOff = debts.total().units();
        this.claimsSetOff = debts.claims().units();
        this.interestSetOff = debts.interest().units();
        this.socialSetOff = debts.socialFund().units();
        this.paid = settlement.paid();
        this.debtLeft = settlement.debtLeft();
        this.roles = String.join(" ", facts.roles());
        this.membersLeft = facts.membersLeft();
        this.smallestGroup = facts.smallestGroup();
    }

    UUID id() {
        return id;
    }

    UUID fund() {
        return fund;
    }

    UUID group() {
        return group;
    }

    UUID person() {
        return person;
    }

    LocalDate date() {
        return date;
    }

    private List<String> roles() {
        return roles.isEmpty() ? List.of() : List.of(roles.split(" "));
    }

    /**
     * As it is shown.
     *
     * @param document null for a dry run
     */
    Leaving toRecord(Asset asset, @Nullable FundDocument document, Ties ties, LeavingDraft draft) {
        Integer smallest = smallestGroup;
        return new Leaving(
                draft,
                membership,
                new Amount(savings, asset),
                new Amount(gain, asset),
                gainLater,
                new Amount(setOff, asset),
                new SetOff(
                        new Amount(claimsSetOff, asset),
                        new Amount(interestSetOff, asset),
                        new Amount(setOff - claimsSetOff - interestSetOff - socialSetOff, asset),
                        new Amount(socialSetOff, asset)),
                new Amount(paid, asset),
                new Amount(debtLeft, asset),
                roles(),
                ties.seasonShares(),
                ties.guarantees(),
                membersLeft,
                smallest,
                smallest != null && membersLeft < smallest,
                document == null ? null : document.recordedAt(),
                document == null ? null : document.recordedBy(),
                document == null ? null : document.reversal());
    }

    /** What was said, with the decision of the document. */
    LeavingDraft draft(FundDocument document) {
        return new LeavingDraft(
                id,
                group,
                person,
                date,
                kind,
                heir,
                toGroup == null || toMembership == null ? null : new LeavingDraft.Destination(toGroup, toMembership),
                document.decisions().isEmpty() ? null : document.decisions().get(0),
                document.note());
    }
}

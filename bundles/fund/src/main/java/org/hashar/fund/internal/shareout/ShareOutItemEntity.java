package org.hashar.fund.internal.shareout;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entitlement or a fine of a share-out's decision, or a loan that it sets off. Never changes. */
@Entity
@Table(name = "fund_share_out_item")
@IdClass(ShareOutItemKey.class)
public class ShareOutItemEntity {
    /** What it is. */
    public enum Kind {
        ENTITLEMENT,
        FINE,
        SET_OFF
    }

    @Id
    @Column(name = "share_out_id", updatable = false)
    private UUID shareOut;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    @Id
    @Column(name = "item_no", updatable = false)
    private int item;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "loan_id", updatable = false)
    private @Nullable UUID loan;

    @Column(name = "units", updatable = false)
    private @Nullable Long units;

    @Column(name = "interest", updatable = false)
    private @Nullable Long interest;

    @Column(name = "weight", updatable = false)
    private @Nullable String weight;

    protected ShareOutItemEntity() {}

    private ShareOutItemEntity(ShareOutItemKeyParts at, UUID person) {
        this.shareOut = at.shareOut();
        this.kind = at.kind();
        this.item = at.item();
        this.person = person;
    }

    /** A part in the result. */
    static ShareOutItemEntity entitlement(ShareOutItemKeyParts at, UUID person, String weight) {
        ShareOutItemEntity item = new ShareOutItemEntity(at, person);
        item.weight = weight;
        return item;
    }

    /** A fine of so many smallest units. */
    static ShareOutItemEntity fine(ShareOutItemKeyParts at, UUID person, long units) {
        ShareOutItemEntity item = new ShareOutItemEntity(at, person);
        item.units = units;
        return item;
    }

    /** What is set off on a loan. */
    static ShareOutItemEntity setOff(ShareOutItemKeyParts at, UUID person, Holding.Loan paid) {
        ShareOutItemEntity item = new ShareOutItemEntity(at, person);
        item.loan = paid.id();
        item.interest = paid.interest();
        item.units = paid.principal();
        return item;
    }

    /** Where an item stands. */
    record ShareOutItemKeyParts(UUID shareOut, Kind kind, int item) {}

    UUID shareOut() {
        return shareOut;
    }

    Kind kind() {
        return kind;
    }

    UUID person() {
        return person;
    }

    /** What is set off on a loan. */
    Holding.Loan loan() {
        return new Holding.Loan(required(loan), interest == null ? 0 : interest, required(units));
    }

    /** Smallest units of a fine. */
    long units() {
        return required(units);
    }

    /** The weight of an entitlement. */
    String weight() {
        return required(weight);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an item of another kind");
        }
        return value;
    }
}

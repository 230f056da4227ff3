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

    @Column(name = "weight", updatable = false)
    private @Nullable String weight;

    protected ShareOutItemEntity() {}

    /** One of them; which of the last three are there depends on the kind. */
    ShareOutItemEntity(
            ShareOutItemKeyParts at, UUID person, @Nullable UUID loan, @Nullable Long units, @Nullable String weight) {
        this.shareOut = at.shareOut();
        this.kind = at.kind();
        this.item = at.item();
        this.person = person;
        this.loan = loan;
        this.units = units;
        this.weight = weight;
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

    /** The loan that is set off. */
    UUID loan() {
        return required(loan);
    }

    /** Smallest units of a fine, or set off. */
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

package org.hashar.fund.internal.shareout;

import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a share-out does to one person, in smallest units. Never changes. */
@Entity
@Table(name = "fund_share_out_line")
@IdClass(ShareOutKey.class)
public class ShareOutLineEntity {
    @Id
    @Column(name = "share_out_id", updatable = false)
    private UUID shareOut;

    @Id
    @Column(name = "line_no", updatable = false)
    private int line;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Column(name = "weight", updatable = false)
    private String weight;

    @Column(name = "savings", updatable = false)
    private long savings;

    @Column(name = "gain", updatable = false)
    private long gain;

    @Column(name = "claims_set_off", updatable = false)
    private long claimsSetOff;

    @Column(name = "social_set_off", updatable = false)
    private long socialSetOff;

    @Column(name = "arrears", updatable = false)
    private long arrears;

    @Column(name = "paid", updatable = false)
    private long paid;

    @Column(name = "rounding", updatable = false)
    private long rounding;

    @Column(name = "carried", updatable = false)
    private long carried;

    @Column(name = "claim", updatable = false)
    private long claim;

    @Column(name = "debt_left", updatable = false)
    private long debtLeft;

    protected ShareOutLineEntity() {}

    ShareOutLineEntity(UUID shareOut, int line, String weight, Portion portion) {
        this.shareOut = shareOut;
        this.line = line;
        this.person = portion.person();
        this.weight = weight;
        this.savings = portion.savings();
        this.gain = portion.gain();
        this.claimsSetOff = portion.claimsSetOff();
        this.socialSetOff = portion.social();
        this.arrears = portion.arrears();
        this.paid = portion.paid();
        this.rounding = portion.rounding();
        this.carried = portion.carried();
        this.claim = portion.claim();
        this.debtLeft = portion.debtLeft();
    }

    UUID shareOut() {
        return shareOut;
    }

    UUID person() {
        return person;
    }

    String weight() {
        return weight;
    }

    /** The line with the loans that it sets off. */
    Portion toPortion(List<Holding.Loan> loans) {
        return new Portion(
                person,
                savings,
                gain,
                claimsSetOff,
                loans,
                socialSetOff,
                arrears,
                paid,
                rounding,
                carried,
                claim,
                debtLeft);
    }
}

package org.hashar.registry.internal.organisation;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An organisation that signed an agreement. */
@Entity
@Table(name = "reg_agreement_party")
public class PartyEntity {
    @Id
    private UUID id;

    private UUID agreement;

    @Column
    private int seq;

    private UUID organisation;

    protected PartyEntity() {}

    /** The {@code seq}th party. */
    public PartyEntity(UUID id, UUID agreement, int seq, UUID organisation) {
        this.id = id;
        this.agreement = agreement;
        this.seq = seq;
        this.organisation = organisation;
    }

    public UUID agreement() {
        return agreement;
    }

    public UUID organisation() {
        return organisation;
    }
}

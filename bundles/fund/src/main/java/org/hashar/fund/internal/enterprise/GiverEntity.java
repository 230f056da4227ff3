package org.hashar.fund.internal.enterprise;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A member whom an enterprise owes something. Its id, made of the two, owns the account. */
@Entity
@Table(name = "fund_enterprise_giver")
public class GiverEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterprise;

    @Column(name = "person_id", updatable = false)
    private UUID person;

    protected GiverEntity() {}

    GiverEntity(UUID id, UUID enterprise, UUID person) {
        this.id = id;
        this.enterprise = enterprise;
        this.person = person;
    }

    UUID id() {
        return id;
    }

    UUID enterprise() {
        return enterprise;
    }

    UUID person() {
        return person;
    }
}

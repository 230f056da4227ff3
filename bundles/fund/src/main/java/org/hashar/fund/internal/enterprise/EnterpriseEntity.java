package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A group's enterprise. Never changes; what becomes of it are documents about it. */
@Entity
@Table(name = "fund_enterprise")
public class EnterpriseEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    protected EnterpriseEntity() {}

    EnterpriseEntity(UUID id, UUID fund, UUID group, String name, LocalDate startsOn) {
        this.id = id;
        this.fund = fund;
        this.group = group;
        this.name = name;
        this.startsOn = startsOn;
    }

    UUID id() {
        return id;
    }

    UUID fund() {
        return fund;
    }

    public UUID group() {
        return group;
    }

    String name() {
        return name;
    }

    LocalDate startsOn() {
        return startsOn;
    }
}

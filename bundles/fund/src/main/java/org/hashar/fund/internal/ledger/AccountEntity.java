package org.hashar.fund.internal.ledger;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An account with its two growing counters. They are moved by one statement per posting, never through this object. */
@Entity
@Table(name = "fund_account")
@IdClass(BookKey.class)
public class AccountEntity {
    @Id
    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "owner_id", updatable = false)
    private UUID owner;

    @Column(name = "asset", updatable = false)
    private String asset;

    @Enumerated(EnumType.STRING)
    @Column(name = "limit_kind", updatable = false)
    private LimitKind limit;

    @Column(name = "debits", updatable = false)
    private long debits;

    @Column(name = "credits", updatable = false)
    private long credits;

    protected AccountEntity() {}

    /** A new account with nothing in it. */
    AccountEntity(FundEntity fund, UUID id, AccountRef ref) {
        this.book = fund.book();
        this.id = id;
        this.fund = fund.id();
        this.code = ref.code();
        this.owner = ref.owner();
        this.asset = ref.good() == null ? fund.asset().code() : ref.good();
        this.limit = ref.limit();
    }

    UUID id() {
        return id;
    }
}

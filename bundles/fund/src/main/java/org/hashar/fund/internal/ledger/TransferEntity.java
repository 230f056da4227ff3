package org.hashar.fund.internal.ledger;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An amount moved between two accounts of one book and one asset. Never changes. */
@Entity
@Table(name = "fund_transfer")
@IdClass(TransferKey.class)
public class TransferEntity {
    @Id
    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Id
    @Column(name = "journal_id", updatable = false)
    private UUID journal;

    @Id
    @Column(name = "seq", updatable = false)
    private int seq;

    @Column(name = "debit_id", updatable = false)
    private UUID debit;

    @Column(name = "credit_id", updatable = false)
    private UUID credit;

    @Column(name = "asset", updatable = false)
    private String asset;

    @Column(name = "units", updatable = false)
    private long units;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "purpose", updatable = false)
    private @Nullable String purpose;

    protected TransferEntity() {}

    TransferEntity(FundEntity fund, UUID journal, int seq, UUID debit, UUID credit, TransferDraft draft) {
        this.book = fund.book();
        this.journal = journal;
        this.seq = seq;
        this.debit = debit;
        this.credit = credit;
        String good = draft.debit().good();
        this.asset = good == null ? fund.asset().code() : good;
        this.units = draft.units();
        this.code = draft.code();
        this.purpose = draft.purpose();
    }

    void addTo(Chain chain, TransferDraft draft) {
        chain.transfer(seq, side(debit, draft.debit()), side(credit, draft.credit()), asset, units, code, purpose);
    }

    private static Chain.Side side(UUID account, AccountRef ref) {
        return new Chain.Side(account, ref.code(), ref.owner(), ref.limit().name());
    }
}

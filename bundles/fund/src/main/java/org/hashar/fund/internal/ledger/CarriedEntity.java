package org.hashar.fund.internal.ledger;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** That a journal stands on the first open day, because its own day was closed when it became known (R7, R8). Never changes. */
@Entity
@Table(name = "fund_carried")
@IdClass(BookKey.class)
public class CarriedEntity {
    @Id
    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Id
    @Column(name = "journal_id", updatable = false)
    private UUID id;

    @Column(name = "own_date", updatable = false)
    private LocalDate ownDate;

    protected CarriedEntity() {}

    CarriedEntity(FundEntity fund, UUID journal, LocalDate ownDate) {
        this.book = fund.book();
        this.id = journal;
        this.ownDate = ownDate;
    }
}

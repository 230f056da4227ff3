package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.LockModeType;
import javax.persistence.NamedQuery;
import javax.persistence.Table;
import org.hashar.api.Violations;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundKind;
import org.hashar.api.money.Asset;
import org.jspecify.annotations.Nullable;

/**
 * A separated pool with one owner, one currency and its own accounts. Locked by whoever posts to it, so postings have an order. What changes with a
 * posting is written by {@link Posting#write}, never through this object.
 */
@Entity
@Table(name = "fund_fund")
@IdClass(BookKey.class)
@NamedQuery(
        name = FundEntity.LOCK_OF_OWNER,
        query = "select f from FundEntity f where f.owner = :owner and f.kind = :kind",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(
        name = FundEntity.LOCK,
        query = "select f from FundEntity f where f.id = :id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class FundEntity {
    /** Named, so that the statement is made once: a lock mode set on a query makes it anew each time. */
    static final String LOCK_OF_OWNER = "FundEntity.lockOfOwner";

    static final String LOCK = "FundEntity.lock";

    @Id
    @Column(name = "book_id", updatable = false)
    private UUID book;

    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private UUID owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private FundKind kind;

    @Column(name = "country", updatable = false)
    private String country;

    @Column(name = "asset", updatable = false)
    private String asset;

    @Column(name = "scale", updatable = false)
    private int scale;

    @Column(name = "next_seq", updatable = false)
    private long nextSeq;

    @Column(name = "last_date", updatable = false)
    private @Nullable LocalDate lastDate;

    @Column(name = "closed_until")
    private @Nullable LocalDate closedUntil;

    @Column(name = "opened_on")
    private @Nullable LocalDate openedOn;

    /** Digest of the last journal; null when there is none, or none that has one. */
    @Column(name = "head_digest", updatable = false)
    private @Nullable String headDigest;

    /** Whether anything was posted since the group's totals were counted; set in the statement that notes the new head. */
    @Column(name = "changed", updatable = false)
    private boolean changed;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected FundEntity() {}

    /** A new, empty savings fund. */
    public FundEntity(UUID book, UUID id, UUID owner, String country, Asset asset, Instant recordedAt) {
        this(book, id, FundKind.SAVINGS, owner, country, asset, recordedAt);
    }

    /** A new, empty fund. */
    public FundEntity(UUID book, UUID id, FundKind kind, UUID owner, String country, Asset asset, Instant recordedAt) {
        this.book = book;
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.country = country;
        this.asset = asset.code();
        this.scale = asset.scale();
        this.nextSeq = 1;
        this.changed = true;
        this.recordedAt = recordedAt;
    }

    public UUID book() {
        return book;
    }

    public UUID id() {
        return id;
    }

    public FundKind kind() {
        return kind;
    }

    public String country() {
        return country;
    }

    /** Whose fund it is; for a savings fund the group. */
    public UUID owner() {
        return owner;
    }

    /** What all its money is counted in. */
    public Asset asset() {
        return new Asset(asset, scale);
    }

    /** The day of the last journal, by business date; null when there is none. */
    public @Nullable LocalDate lastDate() {
        return lastDate;
    }

    /** How many journals were posted so far: who has seen as many has seen all. */
    public long lastSeq() {
        return nextSeq - 1;
    }

    public Fund toRecord() {
        return new Fund(id, kind, owner, country, asset, closedUntil, recordedAt);
    }

    /** The last day of the closed period; null when nothing is closed. */
    public @Nullable LocalDate closedUntil() {
        return closedUntil;
    }

    /** The day at the end of which the balances were those of the opening; null when nothing was brought along. */
    public @Nullable LocalDate openedOn() {
        return openedOn;
    }

    /** Opens the fund with balances at the end of a day; null when they are taken back. */
    public void open(@Nullable LocalDate on) {
        openedOn = on;
    }

    /** Notes a day of which all is in the opening balances already: it would be counted twice (R5). */
    public void checkAfterOpening(Violations violations, String pointer, LocalDate day) {
        if (openedOn != null && !day.isAfter(openedOn)) {
            violations.add(pointer, "before-opening", openedOn);
        }
    }

    /** Closes the fund up to the end of a day, or opens it again from the day after; null opens all of it. */
    public void close(@Nullable LocalDate until) {
        closedUntil = until;
    }

    /** Notes a day that is closed, when nothing was said of posting it on the first open one. */
    public void checkOpen(Violations violations, String pointer, LocalDate day) {
        if (closedUntil != null && !day.isAfter(closedUntil)) {
            violations.add(pointer, "period-closed", closedUntil, openDay(day));
        }
    }

    /** The day on which something of that day is posted: itself, or the first open day when it is closed (R7, R8). */
    public LocalDate openDay(LocalDate day) {
        return closedUntil == null || day.isAfter(closedUntil) ? day : closedUntil.plusDays(1);
    }

    @Nullable
    String headDigest() {
        return headDigest;
    }

    /** The digest of the journal that was added last. */
    void append(String digest) {
        headDigest = digest;
    }

    /** Gives a journal of that day its place in the order of posting. */
    long takeSeq(LocalDate businessDate) {
        if (lastDate == null || lastDate.isBefore(businessDate)) {
            lastDate = businessDate;
        }
        return nextSeq++;
    }
}

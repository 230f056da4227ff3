package org.hashar.fund.internal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.PersistenceException;
import org.hashar.store.Ids;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;

/**
 * Postings of one unit of work to one locked fund: first put together in memory and checked, then written. It costs one query for the
 * accounts, one more only when something was posted for a later day, and one batch that moves all counters. Nothing is ever posted on a day
 * that is closed: what belongs to one stands on the first open day, with its own day beside it (R7, R8).
 */
public final class Posting {
    private static final String ACCOUNTS = "select a.id, a.code, a.owner_id, a.limit_kind, a.asset, a.debits, a.credits"
            + " from unnest(cast(? as uuid array)) o(id) join fund_account a on a.book_id = ? and a.fund_id = ?"
            + " and a.owner_id = o.id";
    private static final String LATER = "select j.businessDate, t.debit, t.credit, sum(t.units)"
            + " from JournalEntity j, TransferEntity t where j.book = :book and j.fund = :fund and j.businessDate > :from"
            + " and t.book = j.book and t.journal = j.id and (t.debit in :accounts or t.credit in :accounts)"
            + " group by j.businessDate, t.debit, t.credit";

    /** What a posting adds to the counters of one account. */
    private record Moved(long debits, long credits) {
        Moved plus(Moved more) {
            return new Moved(Math.addExact(debits, more.debits), Math.addExact(credits, more.credits));
        }
    }

    private final EntityManager em;
    private final FundEntity fund;
    private final Map<AccountRef, UUID> ids = new HashMap<>();
    private final Map<AccountRef, Timeline> timelines = new HashMap<>();
    private final Map<AccountRef, AccountEntity> fresh = new HashMap<>();
    private final List<JournalEntity> journals = new ArrayList<>();
    private final List<CarriedEntity> carried = new ArrayList<>();
    private final List<TransferEntity> transfers = new ArrayList<>();
    private final Map<AccountRef, Moved> moved = new HashMap<>();
    private final NavigableMap<LocalDate, Long> freed = new TreeMap<>();
    private @Nullable Kept kept;

    private Posting(EntityManager em, FundEntity fund) {
        this.em = em;
        this.fund = fund;
    }

    /**
     * Begins.
     *
     * @param fund locked by the caller
     * @param refs all accounts that may be posted to
     * @param from the earliest business date that will be posted to, closed or not
     */
    public static Posting begin(EntityManager em, FundEntity fund, Collection<AccountRef> refs, LocalDate from) {
        Posting posting = new Posting(em, fund);
        if (!refs.isEmpty()) {
            posting.load(refs);
        }
        LocalDate last = fund.lastDate();
        LocalDate first = fund.openDay(from);
        if (last != null && last.isAfter(first) && !posting.ids.isEmpty()) {
            posting.loadLater(first);
        }
        return posting;
    }

    /** From now on no more than what is not kept may be taken; both its accounts were named at the beginning. */
    public Posting keeping(Kept money) {
        kept = money;
        return this;
    }

    private void load(Collection<AccountRef> refs) {
        Set<AccountRef> wanted = new HashSet<>(refs);
        Object[] owners = refs.stream().map(AccountRef::owner).distinct().toArray();
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement(ACCOUNTS)) {
            query.setArray(1, connection.createArrayOf("uuid", owners));
            query.setObject(2, fund.book());
            query.setObject(3, fund.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    AccountRef ref = AccountRef.of(
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            LimitKind.valueOf(row.getString(4)),
                            row.getString(5));
                    if (wanted.contains(ref)) {
                        ids.put(ref, row.getObject(1, UUID.class));
                        timelines.put(ref, new Timeline(ref.limit().balance(row.getLong(6), row.getLong(7))));
                    }
                }
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void loadLater(LocalDate from) {
        Map<UUID, AccountRef> refs = byId();
        for (Object[] row : em.createQuery(LATER, Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("from", from)
                .setParameter("accounts", Ledger.padded(refs.keySet()))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            LocalDate day = (LocalDate) row[0];
            long units = ((Number) row[3]).longValue();
            posted(refs.get((UUID) row[1]), day, units, 0);
            posted(refs.get((UUID) row[2]), day, 0, units);
        }
    }

    private void posted(@Nullable AccountRef ref, LocalDate day, long debit, long credit) {
        if (ref != null) {
            timeline(ref).posted(day, ref.limit().balance(debit, credit));
        }
    }

    private Timeline timeline(AccountRef ref) {
        return timelines.computeIfAbsent(ref, unseen -> new Timeline(0));
    }

    /** The day on which a journal stands that this posting has added. */
    public LocalDate dayOf(UUID journal) {
        return journals.stream()
                .filter(added -> added.id().equals(journal))
                .findFirst()
                .orElseThrow()
                .businessDate();
    }

    /** The balance of an account at the end of the day on which something of that day is posted, with all that was added so far. */
    public long balanceOn(AccountRef ref, LocalDate day) {
        return timeline(ref).on(fund.openDay(day));
    }

    /** What moved from one account to another on a day, by what kind of movement. */
    public record Move(LocalDate date, AccountRef debit, AccountRef credit, long units, String code) {}

    /** All that is posted to accounts, without what this posting has added. One or two queries, none for accounts that are new. */
    public List<Move> moves(Collection<AccountRef> accounts) {
        Set<UUID> posted = accounts.stream()
                .filter(ref -> !fresh.containsKey(ref))
                .map(ids::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return posted.isEmpty() ? List.of() : Moves.of(em, fund.book(), posted, byId());
    }

    private Map<UUID, AccountRef> byId() {
        Map<UUID, AccountRef> refs = new HashMap<>();
        ids.forEach((ref, id) -> refs.put(id, ref));
        return refs;
    }

    /**
     * Adds a journal; nothing is written yet.
     *
     * @return its id
     */
    public UUID add(JournalDraft head, List<TransferDraft> lines) {
        return add(head, null, lines);
    }

    /**
     * Adds the opposite of a journal, on the day on which that stands in the ledger, so that all balances of all days are as if it had never
     * been; on the first open day when that day is closed (R8).
     *
     * @param head its date is that of the original, or the original's own
     * @param lines what was posted by the original
     * @return id of the reversing journal
     */
    public UUID reverse(JournalDraft head, UUID journal, List<TransferDraft> lines) {
        LocalDate stands =
                em.find(JournalEntity.class, new BookKey(fund.book(), journal)).businessDate();
        return add(
                new JournalDraft(head.kind(), head.document(), stands, head.recordedAt(), head.actor()),
                journal,
                lines.stream()
                        .map(line -> new TransferDraft(
                                line.credit(), line.debit(), line.units(), line.code(), line.purpose()))
                        .toList());
    }

    private UUID add(JournalDraft head, @Nullable UUID reverses, List<TransferDraft> lines) {
        UUID journal = Ids.next();
        LocalDate day = fund.openDay(head.businessDate());
        JournalEntity entity = new JournalEntity(fund, journal, head, day, reverses);
        LocalDate ownDate = day.equals(head.businessDate()) ? null : head.businessDate();
        if (ownDate != null) {
            carried.add(new CarriedEntity(fund, journal, ownDate));
        }
        List<TransferEntity> own = new ArrayList<>();
        for (TransferDraft line : lines) {
            UUID debit = idOf(line.debit());
            UUID credit = idOf(line.credit());
            own.add(new TransferEntity(fund, journal, own.size(), debit, credit, line));
            move(line.debit(), day, line.units(), 0);
            move(line.credit(), day, 0, line.units());
            if (kept != null) {
                freed.merge(day, kept.change(line), Math::addExact);
            }
        }
        entity.link(fund, ownDate, own, lines);
        journals.add(entity);
        transfers.addAll(own);
        return journal;
    }

    private void move(AccountRef ref, LocalDate day, long debit, long credit) {
        timeline(ref).post(day, ref.limit().balance(debit, credit));
        moved.merge(ref, new Moved(debit, credit), Moved::plus);
    }

    private UUID idOf(AccountRef ref) {
        return ids.computeIfAbsent(ref, unseen -> {
            AccountEntity account = new AccountEntity(fund, Ids.next(), ref);
            fresh.put(ref, account);
            return account.id();
        });
    }

    /**
     * Every account that would be beyond its limit, or of which more is kept than is there, with every day on which it would, by day. Empty when it
     * may be written.
     */
    public List<Breach> breaches() {
        List<Breach> found = new ArrayList<>();
        for (AccountRef ref : moved.keySet()) {
            if (ref.limit() != LimitKind.NONE) {
                Timeline timeline = timeline(ref);
                timeline.below().forEach(day -> found.add(new Breach(ref, day, Math.negateExact(timeline.on(day)))));
            }
        }
        if (kept != null) {
            found.addAll(kept.missing(timeline(kept.whole()), timeline(kept.part()), freed));
        }
        found.sort(Comparator.comparing(Breach::date)
                .thenComparing(breach -> breach.account().code())
                .thenComparing(breach -> breach.account().owner()));
        return found;
    }

    /**
     * Writes all of it. To be called once, last, with no breaches. Nothing of it becomes part of the persistence context: nothing changes it any
     * more.
     *
     * @param documents entities to write with it, referred to before those that refer to them
     */
    public void write(List<?> documents) {
        List<Object> written = new ArrayList<>(journals);
        written.addAll(carried);
        written.addAll(fresh.values());
        written.addAll(transfers);
        written.addAll(documents);
        Writes writes = Writes.of(em).rows(written);
        if (!journals.isEmpty()) {
            writes.change(
                    "update fund_fund set next_seq = ?, last_date = ?, head_digest = ?, changed = true"
                            + " where book_id = ? and id = ?",
                    Arrays.asList(fund.lastSeq() + 1, fund.lastDate(), fund.headDigest(), fund.book(), fund.id()));
        }
        writes.increase(
                        "fund_account",
                        List.of("book_id", "id"),
                        List.of("debits", "credits"),
                        moved.entrySet().stream().map(this::sums).toList())
                .send();
    }

    private List<Object> sums(Map.Entry<AccountRef, Moved> account) {
        Moved sums = account.getValue();
        UUID id = Objects.requireNonNull(ids.get(account.getKey()));
        return List.of(fund.book(), id, sums.debits(), sums.credits());
    }
}

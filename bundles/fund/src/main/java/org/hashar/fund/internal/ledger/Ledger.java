package org.hashar.fund.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.fund.FundKind;

/**
 * Reads the ledger, and makes funds. All of it inside the caller's unit of work. What is posted is flushed at once, so these queries need not
 * make the persistence context look for changes first.
 */
public final class Ledger {
    private static final String TRANSFERS =
            "select t.journal, d.code, d.owner, d.limit, c.code, c.owner, c.limit, t.asset, t.units, t.code, t.purpose"
                    + " from TransferEntity t, AccountEntity d, AccountEntity c"
                    + " where t.book = :book and t.journal %s and d.book = t.book and d.id = t.debit"
                    + " and c.book = t.book and c.id = t.credit order by t.journal, t.seq";
    private static final String ENTRIES = "select j.id, j.document, j.reverses, j.businessDate, j.recordedAt,"
            + " d.code, d.owner, d.limit, c.code, c.owner, c.limit, t.asset, t.units, t.code, t.purpose, k.ownDate, t.seq,"
            + " j.fund"
            + " from JournalEntity j left join CarriedEntity k on k.book = j.book and k.id = j.id,"
            + " TransferEntity t, AccountEntity d, AccountEntity c"
            + " where %s and j.businessDate <= :asOf and j.recordedAt <= :asKnown"
            + " and t.book = j.book and t.journal = j.id and d.book = t.book and d.id = t.debit"
            + " and c.book = t.book and c.id = t.credit order by j.businessDate, j.seq, t.seq";

    private static final String BALANCES =
            "select a.code, a.owner, a.limit, a.debits, a.credits, a.asset from AccountEntity a"
                    + " where a.book = :book and a.fund = :fund";

    private Ledger() {}

    /** The savings fund of an owner, if it has one. */
    public static Optional<FundEntity> find(EntityManager em, UUID owner) {
        return find(em, owner, FundKind.SAVINGS);
    }

    /** The fund of an owner and a kind, if there is one. */
    public static Optional<FundEntity> find(EntityManager em, UUID owner, FundKind kind) {
        return em.createQuery("select f from FundEntity f where f.owner = :owner and f.kind = :kind", FundEntity.class)
                .setParameter("owner", owner)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** The same, locked until the unit of work ends: everybody else who wants to post to it waits. */
    public static Optional<FundEntity> lock(EntityManager em, UUID owner) {
        return em.createNamedQuery(FundEntity.LOCK_OF_OWNER, FundEntity.class)
                .setParameter("owner", owner)
                .setParameter("kind", FundKind.SAVINGS)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /** A fund by its id, if there is one. */
    public static Optional<FundEntity> byId(EntityManager em, UUID id) {
        return em.createQuery("select f from FundEntity f where f.id = :id", FundEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The same, locked until the unit of work ends. */
    public static Optional<FundEntity> lockById(EntityManager em, UUID id) {
        return em.createNamedQuery(FundEntity.LOCK, FundEntity.class)
                .setParameter("id", id)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst();
    }

    /**
     * Makes a fund at once. Of two who do so at the same moment one waits for the other and then fails on the unique owner; the unit of work
     * is then run again and finds the fund.
     */
    public static FundEntity create(EntityManager em, FundEntity fund) {
        em.persist(fund);
        em.flush();
        return fund;
    }

    /**
     * Marks a fund, which the caller has locked, as one whose totals must be counted anew. Whatever is posted does so by itself; this is for what
     * changes the terms of a loan and may move nothing.
     */
    public static void touch(EntityManager em, FundEntity fund) {
        em.createNativeQuery("update fund_fund set changed = true where book_id = ?1 and id = ?2")
                .setParameter(1, fund.book())
                .setParameter(2, fund.id())
                .executeUpdate();
    }

    /** The transfers of journals, in the order in which they were posted. */
    public static Map<UUID, List<TransferDraft>> transfers(EntityManager em, UUID book, Collection<UUID> journals) {
        Map<UUID, List<TransferDraft>> found = new HashMap<>();
        if (journals.isEmpty()) {
            return found;
        }
        // H2 would look through the whole book for a list, and finds one journal by its key.
        boolean one = journals.size() == 1;
        for (Object[] row : em.createQuery(TRANSFERS.formatted(one ? "= :journals" : "in :journals"), Object[].class)
                .setParameter("book", book)
                .setParameter("journals", one ? journals.iterator().next() : padded(journals))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            found.computeIfAbsent((UUID) row[0], journal -> new ArrayList<>())
                    .add(new TransferDraft(
                            ref(row, 1, 7), ref(row, 4, 7), (Long) row[8], (String) row[9], (String) row[10]));
        }
        return found;
    }

    /** All that was posted to a fund up to the end of a day, as known at a moment, by date and order of posting. One query. */
    public static List<Entry> entries(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        return entries(em.createQuery(ENTRIES.formatted("j.book = :book and j.fund = :fund"), Object[].class)
                        .setParameter("book", fund.book())
                        .setParameter("fund", fund.id())
                        .setParameter("asOf", asOf)
                        .setParameter("asKnown", asKnown)
                        .getResultList())
                .getOrDefault(fund.id(), List.of());
    }

    /** The same of some journals of the fund only. */
    public static List<Entry> entries(
            EntityManager em, FundEntity fund, Collection<UUID> journals, LocalDate asOf, Instant asKnown) {
        return entries(em.createQuery(ENTRIES.formatted("j.book = :book and j.id in :journals"), Object[].class)
                        .setParameter("book", fund.book())
                        .setParameter("journals", padded(journals))
                        .setParameter("asOf", asOf)
                        .setParameter("asKnown", asKnown)
                        .getResultList())
                .getOrDefault(fund.id(), List.of());
    }

    /** The same for several funds, by fund. One query. */
    public static Map<UUID, List<Entry>> entries(
            EntityManager em, Collection<UUID> funds, LocalDate asOf, Instant asKnown) {
        return entries(em.createQuery(ENTRIES.formatted("j.fund in :funds"), Object[].class)
                .setParameter("funds", padded(funds))
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultList());
    }

    private static Map<UUID, List<Entry>> entries(List<Object[]> rows) {
        Map<UUID, UUID> documents = new HashMap<>();
        rows.forEach(row -> documents.put((UUID) row[0], (UUID) row[1]));
        Map<UUID, List<Entry>> found = new HashMap<>();
        for (Object[] row : rows) {
            found.computeIfAbsent((UUID) row[17], fund -> new ArrayList<>())
                    .add(new Entry(
                            (LocalDate) row[3],
                            (Instant) row[4],
                            row[2] == null ? (UUID) row[1] : documents.getOrDefault((UUID) row[2], (UUID) row[1]),
                            (Integer) row[16],
                            row[2] != null,
                            ref(row, 5, 11),
                            ref(row, 8, 11),
                            (Long) row[12],
                            (String) row[13],
                            (String) row[14],
                            (LocalDate) row[15]));
        }
        return found;
    }

    /** What every account of a fund holds after all that is posted, as {@link LimitKind#balance} has it. One query. */
    public static Map<AccountRef, Long> balances(EntityManager em, FundEntity fund) {
        Map<AccountRef, Long> found = new HashMap<>();
        for (Object[] row : em.createQuery(BALANCES, Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            AccountRef ref = ref(row, 0, 5);
            found.put(ref, ref.limit().balance((Long) row[3], (Long) row[4]));
        }
        return found;
    }

    /**
     * The same ids for an {@code in} list, the last one repeated until there are 4, 8, 16 or more of them: so that lists of all lengths make a
     * handful of different statements, which driver and database then know already.
     */
    public static List<UUID> padded(Collection<UUID> ids) {
        List<UUID> list = new ArrayList<>(ids);
        int size = Math.max(4, Integer.highestOneBit(Math.max(1, ids.size() * 2 - 1)));
        while (!list.isEmpty() && list.size() < size) {
            list.add(list.get(list.size() - 1));
        }
        return list;
    }

    private static AccountRef ref(Object[] row, int at, int asset) {
        return AccountRef.of((String) row[at], (UUID) row[at + 1], (LimitKind) row[at + 2], (String) row[asset]);
    }
}

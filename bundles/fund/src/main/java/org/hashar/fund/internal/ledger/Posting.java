package org.hashar.fund.internal.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Postings of one unit of work to one locked fund: first put together in memory and checked, then written. It costs one query for the
 * accounts, one more only when something was posted for a later day, and one statement that moves all counters.
 */
public final class Posting {
    private static final String ACCOUNTS =
            "select a.id, a.code, a.owner, a.limit, a.debits, a.credits from AccountEntity a"
                    + " where a.book = :book and a.fund = :fund and a.owner in :owners";
    private static final String LATER = "select j.businessDate, t.debit, t.credit, sum(t.units)"
            + " from JournalEntity j, TransferEntity t where j.book = :book and j.fund = :fund and j.businessDate > :from"
            + " and t.book = j.book and t.journal = j.id and (t.debit in :accounts or t.credit in :accounts)"
            + " group by j.businessDate, t.debit, t.credit";
    private final EntityManager em;
    private final FundEntity fund;
    private final Map<AccountRef, UUID> ids = new HashMap<>();
    private final Map<AccountRef, Timeline> timelines = new HashMap<>();
    private final Map<AccountRef, AccountEntity> fresh = new HashMap<>();
    private final List<JournalEntity> journals = new ArrayList<>();
    private final List<TransferEntity> transfers = new ArrayList<>();
    private final Set<AccountRef> touched = new HashSet<>();
    private final List<UUID> journalIds = new ArrayList<>();

    private Posting(EntityManager em, FundEntity fund) {
        this.em = em;
        this.fund = fund;
    }

    /**
     * Begins.
     *
     * @param fund locked by the caller
     * @param refs all accounts that may be posted to
     * @param from the earliest business date that will be posted to
     */
    public static Posting begin(EntityManager em, FundEntity fund, Collection<AccountRef> refs, LocalDate from) {
        Posting posting = new Posting(em, fund);
        posting.load(refs);
        LocalDate last = fund.lastDate();
        if (last != null && last.isAfter(from) && !posting.ids.isEmpty()) {
            posting.loadLater(from);
        }
        return posting;
    }

    private void load(Collection<AccountRef> refs) {
        Set<AccountRef> wanted = new HashSet<>(refs);
        Set<UUID> owners = refs.stream().map(AccountRef::owner).collect(Collectors.toSet());
        for (Object[] row : em.createQuery(ACCOUNTS, Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("owners", owners)
                .getResultList()) {
            AccountRef ref = new AccountRef((String) row[1], (UUID) row[2], (LimitKind) row[3]);
            if (wanted.contains(ref)) {
                ids.put(ref, (UUID) row[0]);
                timelines.put(ref, new Timeline(ref.limit().balance((Long) row[4], (Long) row[5])));
            }
        }
    }

    private void loadLater(LocalDate from) {
        Map<UUID, AccountRef> refs = new HashMap<>();
        ids.forEach((ref, id) -> refs.put(id, ref));
        for (Object[] row : em.createQuery(LATER, Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("from", from)
                .setParameter("accounts", refs.keySet())
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

    /** The balance of an account at the end of a day, with all that this posting has added so far. */
    public long balanceOn(AccountRef ref, LocalDate day) {
        return timeline(ref).on(day);
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
     * Adds the opposite of a journal, on the original business date, so that all balances of all days are as if it had never been (R8).
     *
     * @param head with the original's business date
     * @param lines what was posted by the original
     * @return id of the reversing journal
     */
    public UUID reverse(JournalDraft head, UUID journal, List<TransferDraft> lines) {
        return add(
                head,
                journal,
                lines.stream()
                        .map(line -> new TransferDraft(
                                line.credit(), line.debit(), line.units(), line.code(), line.purpose()))
                        .toList());
    }

    private UUID add(JournalDraft head, @Nullable UUID reverses, List<TransferDraft> lines) {
        UUID journal = Ids.next();
        journals.add(new JournalEntity(fund, journal, head, reverses));
        journalIds.add(journal);
        int seq = 0;
        for (TransferDraft line : lines) {
            UUID debit = idOf(line.debit());
            UUID credit = idOf(line.credit());
            transfers.add(new TransferEntity(fund, journal, seq++, debit, credit, line));
            move(line.debit(), head.businessDate(), line.units(), 0);
            move(line.credit(), head.businessDate(), 0, line.units());
        }
        return journal;
    }

    private void move(AccountRef ref, LocalDate day, long debit, long credit) {
        timeline(ref).post(day, ref.limit().balance(debit, credit));
        touched.add(ref);
    }

    private UUID idOf(AccountRef ref) {
        return ids.computeIfAbsent(ref, unseen -> {
            AccountEntity account = new AccountEntity(fund, Ids.next(), ref);
            fresh.put(ref, account);
            return account.id();
        });
    }

    /** Every account that would be beyond its limit, with every day on which it would, by day. Empty when it may be written. */
    public List<Breach> breaches() {
        List<Breach> found = new ArrayList<>();
        for (AccountRef ref : touched) {
            if (ref.limit() != LimitKind.NONE) {
                Timeline timeline = timeline(ref);
                timeline.below().forEach(day -> found.add(new Breach(ref, day, Math.negateExact(timeline.on(day)))));
            }
        }
        found.sort(Comparator.comparing(Breach::date)
                .thenComparing(breach -> breach.account().code())
                .thenComparing(breach -> breach.account().owner()));
        return found;
    }

    /** Writes all of it, with everything else that waits in the unit of work. To be called once, last, with no breaches. */
    public void write() {
        journals.forEach(em::persist);
        fresh.values().forEach(em::persist);
        transfers.forEach(em::persist);
        em.flush();
        if (!touched.isEmpty()) {
            moveCounters();
        }
    }

    /** One statement for all accounts, from the very rows that were written, so that counters and transfers cannot part. */
    private void moveCounters() {
        String sum = "coalesce((select sum(t.units) from fund_transfer t where t.book_id = fund_account.book_id"
                + " and t.%s = fund_account.id and t.journal_id in (" + marks(journalIds.size()) + ")), 0)";
        var update = em.createNativeQuery("update fund_account set debits = debits + " + sum.replace("%s", "debit_id")
                + ", credits = credits + " + sum.replace("%s", "credit_id")
                + " where book_id = ? and id in (" + marks(touched.size()) + ")");
        int at = 1;
        for (int side = 0; side < 2; side++) {
            for (UUID journal : journalIds) {
                update.setParameter(at++, journal);
            }
        }
        update.setParameter(at++, fund.book());
        for (AccountRef ref : touched) {
            update.setParameter(at++, ids.get(ref));
        }
        int moved = update.executeUpdate();
        if (moved != touched.size()) {
            throw new IllegalStateException("moved " + moved + " accounts of " + touched.size());
        }
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}

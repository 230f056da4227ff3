package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;

/** What stands on the accounts of a fund at the end of a day, as known at a moment: debits less credits, summed by the database. */
public final class Balances {
    private static final String SUMS = "select a.code, a.owner, sum(t.units)"
            + " from JournalEntity j, TransferEntity t, AccountEntity a where j.book = :book and j.fund = :fund"
            + " and j.businessDate <= :asOf and j.recordedAt <= :asKnown and t.book = j.book and t.journal = j.id"
            + " and a.book = t.book and a.id = t.%s group by a.code, a.owner";

    private record Key(String code, UUID owner) {}

    private final Map<Key, Long> sums = new HashMap<>();

    private Balances() {}

    /** Two queries, whatever the size of the fund. */
    public static Balances read(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        Balances balances = new Balances();
        balances.add(em, fund, asOf, asKnown, "debit", 1);
        balances.add(em, fund, asOf, asKnown, "credit", -1);
        return balances;
    }

    private void add(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown, String side, int sign) {
        for (Object[] row : em.createQuery(SUMS.formatted(side), Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultList()) {
            sums.merge(new Key((String) row[0], (UUID) row[1]), sign * ((Number) row[2]).longValue(), Math::addExact);
        }
    }

    /** Debits less credits of one account; zero when nothing was posted to it. */
    public long of(String code, UUID owner) {
        return sums.getOrDefault(new Key(code, owner), 0L);
    }

    /** The same as {@link org.hashar.fund.internal.ledger.LimitKind#balance} has it. */
    public long of(AccountRef account) {
        long debits = of(account.code(), account.owner());
        return account.limit().balance(debits, 0);
    }

    /** Debits less credits of all accounts of a code, which must be counted in money. */
    public long of(String code) {
        return sum(code::equals);
    }

    /** The same for all codes that match. */
    long sum(Predicate<String> codes) {
        return sums.entrySet().stream()
                .filter(each -> codes.test(each.getKey().code()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

package org.hashar.fund.internal.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import javax.persistence.TypedQuery;
import org.hashar.api.Violations;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.TransferDraft;
import org.jspecify.annotations.Nullable;

/**
 * How much a member may owe: all loans together in per cent of the savings, both as they stand after the meeting. One query, one more for a
 * group that brought loans along, and none where the constitution names no ceiling or nothing is lent.
 */
final class LoanCeiling {
    private static final String LOANS = "select l.person, l.id, m.id from MeetingEntity m"
            + " left join ReversalEntity r on r.meeting = m.id, LoanEntity l"
            + " where l.meeting = m.id and m.group = :group and l.person in :persons and r.id is null";
    private static final String BROUGHT_ALONG = "select l.person, l.id, l.document from OpeningLoanEntity l"
            + " left join DocumentReversalEntity r on r.document = l.document"
            + " where l.fund = :fund and l.person in :persons and r.document is null";
    private static final long HUNDRED = 100;

    private final @Nullable Integer percent;
    private final Map<UUID, Set<UUID>> loans;

    private LoanCeiling(@Nullable Integer percent, Map<UUID, Set<UUID>> loans) {
        this.percent = percent;
        this.loans = loans;
    }

    /**
     * For a meeting.
     *
     * @param percent null for no ceiling
     * @param taken meetings that are being taken back
     */
    static LoanCeiling of(
            EntityManager em, FundEntity fund, MeetingDraft draft, @Nullable Integer percent, Set<UUID> taken) {
        Map<UUID, Set<UUID>> loans = new HashMap<>();
        draft.loans().forEach(line -> loans.computeIfAbsent(line.person(), person -> new HashSet<>())
                .add(line.id()));
        if (percent == null || loans.isEmpty()) {
            return new LoanCeiling(null, Map.of());
        }
        TypedQuery<Object[]> lent = em.createQuery(LOANS, Object[].class).setParameter("group", draft.group());
        read(lent, taken, loans);
        broughtAlong(em, fund, taken, loans);
        return new LoanCeiling(percent, loans);
    }

    /** Adds loans that the group brought along to those of their members, for the members that are named. None, and no query, where it did not. */
    static void broughtAlong(EntityManager em, FundEntity fund, Set<UUID> taken, Map<UUID, Set<UUID>> loans) {
        if (fund.openedOn() != null) {
            TypedQuery<Object[]> brought =
                    em.createQuery(BROUGHT_ALONG, Object[].class).setParameter("fund", fund.id());
            read(brought, taken, loans);
        }
    }

    /** How much a member may owe. */
    static long most(long savings, int percent) {
        return savings * percent / HUNDRED;
    }

    private static void read(TypedQuery<Object[]> query, Set<UUID> taken, Map<UUID, Set<UUID>> loans) {
        for (Object[] row : query.setParameter("persons", Ledger.padded(loans.keySet()))
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()) {
            Set<UUID> own = loans.get((UUID) row[0]);
            if (own != null && !taken.contains((UUID) row[2])) {
                own.add((UUID) row[1]);
            }
        }
    }

    /** The accounts that must be known. */
    List<AccountRef> accounts() {
        List<AccountRef> accounts = new ArrayList<>();
        loans.forEach((person, own) -> {
            accounts.add(Chart.savings(person));
            own.forEach(loan -> accounts.add(Chart.loan(loan)));
        });
        return accounts;
    }

    /**
     * Notes every loan of a member who would owe too much.
     *
     * @param lines of the meeting, and what it moves of other payments until the end of its day; only asked for when there is a ceiling
     * @param balances at the end of its day, without the meeting
     */
    void check(
            Violations violations,
            Scene scene,
            MeetingDraft draft,
            Supplier<List<TransferDraft>> lines,
            ToLongFunction<AccountRef> balances) {
        if (percent == null) {
            return;
        }
        Map<AccountRef, Long> after = new HashMap<>();
        accounts().forEach(account -> after.put(account, balances.applyAsLong(account)));
        for (TransferDraft line : lines.get()) {
            after.computeIfPresent(line.debit(), (account, units) -> units + signed(account, line.units()));
            after.computeIfPresent(line.credit(), (account, units) -> units - signed(account, line.units()));
        }
        for (int i = 0; i < draft.loans().size(); i++) {
            UUID person = draft.loans().get(i).person();
            long most = most(after.getOrDefault(Chart.savings(person), 0L), percent);
            long owed = loans.getOrDefault(person, Set.of()).stream()
                    .mapToLong(loan -> after.getOrDefault(Chart.loan(loan), 0L))
                    .sum();
            violations.check(
                    owed <= most, "/loans/" + i + "/principal", "beyond-loan-ceiling", scene.text(most), percent);
        }
    }

    /** What a debit does to the balance of an account. */
    private static long signed(AccountRef account, long units) {
        return account.limit().balance(units, 0);
    }
}

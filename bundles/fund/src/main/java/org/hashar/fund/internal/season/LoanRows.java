package org.hashar.fund.internal.season;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.Balances;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.DocumentEntity;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.Goods;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;

/** Reads loans as they stand at the end of a day. A list of them costs a dozen queries, however many there are. */
final class LoanRows {
    /** What lowered the debts of a fund, by loan and code of movement; what was taken back falls out. */
    private static final String LOWERED = "select a.owner, t.code, sum(t.units)"
            + " from JournalEntity j, TransferEntity t, AccountEntity a where j.book = :book and j.fund = :fund"
            + " and j.businessDate <= :asOf and j.recordedAt <= :asKnown and t.book = j.book and t.journal = j.id"
            + " and a.book = t.book and a.id = t.%s and a.code = 'LOAN'"
            + " group by a.owner, t.code";

    private final EntityManager em;
    private final FundEntity fund;
    private final LocalDate asOf;
    private final Instant asKnown;
    private final Balances balances;
    private final Map<String, Asset> goods;
    private final Set<UUID> takenBack;
    private final Map<UUID, Map<String, Long>> lowered = new HashMap<>();

    private LoanRows(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        this.em = em;
        this.fund = fund;
        this.asOf = asOf;
        this.asKnown = asKnown;
        this.balances = Balances.read(em, fund, asOf, asKnown);
        this.goods = Goods.assets(em);
        this.takenBack = FundDocuments.takenBack(em, fund.id(), asOf, asKnown);
        lower(asKnown, "credit", 1);
        lower(asKnown, "debit", -1);
    }

    private void lower(Instant asKnown, String side, int sign) {
        for (Object[] row : em.createQuery(LOWERED.formatted(side), Object[].class)
                .setParameter("book", fund.book())
                .setParameter("fund", fund.id())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultList()) {
            lowered.computeIfAbsent((UUID) row[0], id -> new HashMap<>())
                    .merge((String) row[1], sign * ((Number) row[2]).longValue(), Math::addExact);
        }
    }

    /** The due day that holds for a loan: its own, or its season's. */
    static LocalDate dueOn(EntityManager em, RevolvingLoanEntity loan) {
        return SeasonRows.latest(em, loan.id())
                .orElseGet(() -> SeasonRows.dueOn(em, SeasonRows.require(em, loan.season())));
    }

    static RevolvingLoan one(EntityManager em, FundEntity fund, UUID loan, LocalDate asOf, Instant asKnown) {
        return read(em, fund, List.of(Borrowing.require(em, loan)), asOf, asKnown)
                .get(0);
    }

    /** Loans of one fund, in the order given. */
    static List<RevolvingLoan> read(
            EntityManager em, FundEntity fund, List<RevolvingLoanEntity> loans, LocalDate asOf, Instant asKnown) {
        if (loans.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = loans.stream().map(RevolvingLoanEntity::id).toList();
        LoanRows rows = new LoanRows(em, fund, asOf, asKnown);
        Map<UUID, List<HandOverEntity>> goods = em.createQuery(
                        "select h from HandOverEntity h where h.loan in :ids order by h.loan, h.line",
                        HandOverEntity.class)
                .setParameter("ids", Ledger.padded(ids))
                .getResultStream()
                .collect(Collectors.groupingBy(HandOverEntity::loan));
        Map<UUID, List<LoanShareEntity>> shares = em.createQuery(
                        "select s from LoanShareEntity s where s.loan in :ids order by s.loan, s.line",
                        LoanShareEntity.class)
                .setParameter("ids", Ledger.padded(ids))
                .getResultStream()
                .collect(Collectors.groupingBy(LoanShareEntity::loan));
        return loans.stream()
                .map(loan -> rows.toRecord(
                        loan, goods.getOrDefault(loan.id(), List.of()), shares.getOrDefault(loan.id(), List.of())))
                .toList();
    }

    private RevolvingLoan toRecord(
            RevolvingLoanEntity loan, Collection<HandOverEntity> lines, Collection<LoanShareEntity> shares) {
        DocumentEntity head = FundDocuments.require(em, loan.id());
        LocalDate own = SeasonRows.latest(em, loan.id(), asOf, asKnown).orElse(null);
        LocalDate due = own == null ? SeasonRows.dueOn(em, SeasonRows.require(em, loan.season()), asOf, asKnown) : own;
        Amount outstanding = money(balances.of(CapitalChart.LOAN, loan.id()));
        Amount members = money(shares.stream()
                .mapToLong(share -> balances.of(CapitalChart.SHARE, share.id()))
                .sum());
        RevolvingLoanEntity.Term term = loan.term();
        return new RevolvingLoan(
                loan.id(),
                loan.fund(),
                loan.season(),
                loan.group(),
                loan.application(),
                asOf,
                loan.issuedOn(),
                due,
                own != null,
                loan.rule(),
                money(loan.principal()),
                money(lowered(loan, "REPAID")),
                money(lowered(loan, "RETURNED")),
                money(lowered(loan, CapitalChart.FORGIVEN)),
                outstanding,
                outstanding.isPositive() && asOf.isAfter(due),
                lines.stream().map(this::goods).toList(),
                term == null ? null : new Amount(term.units(), good(term.item())),
                term == null ? null : term.quality(),
                shares.stream()
                        .map(share -> new RevolvingLoan.Share(
                                share.person(),
                                money(share.units()),
                                money(balances.of(CapitalChart.SHARE, share.id()))))
                        .toList(),
                members,
                shares.isEmpty() || isReconciled(loan, members.units(), outstanding.units()),
                takenBack.contains(loan.id()),
                head.recordedAt(),
                head.recordedBy());
    }

    /** What the group owes lies between what its members owe and that with what it took over from others. */
    private boolean isReconciled(RevolvingLoanEntity loan, long members, long outstanding) {
        long assumed = balances.of(CapitalChart.SHARE, loan.id());
        return members <= outstanding && outstanding <= members + assumed;
    }

    private long lowered(RevolvingLoanEntity loan, String code) {
        return lowered.getOrDefault(loan.id(), Map.of()).getOrDefault(code, 0L);
    }

    private RevolvingLoan.Goods goods(HandOverEntity line) {
        Asset good = good(line.item());
        return new RevolvingLoan.Goods(
                line.batch(),
                new Amount(line.units(), good),
                money(line.agreed()),
                money(line.cost()),
                new Amount(balances.of(CapitalChart.WITH_BORROWER, line.id()), good));
    }

    private Asset good(String item) {
        return goods.getOrDefault(item, new Asset(item, 0));
    }

    private Amount money(long units) {
        return new Amount(units, fund.asset());
    }
}

package org.hashar.fund.internal.capital;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.FundSource;
import org.hashar.api.money.Amount;
import org.hashar.fund.internal.ledger.FundEntity;

/** How a fund of capital stands, computed from its transfers. */
final class Positions {
    private static final String SAVED = "select sum(t.units)"
            + " from FundEntity f, JournalEntity j, TransferEntity t, AccountEntity a"
            + " where f.book = :book and f.kind = :kind and f.asset = :asset and j.book = f.book and j.fund = f.id"
            + " and j.businessDate <= :asOf and j.recordedAt <= :asKnown and t.book = j.book and t.journal = j.id"
            + " and a.book = t.book and a.id = t.%s and a.code = 'SAVINGS'";

    private Positions() {}

    static FundPosition of(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        Balances balances = Balances.read(em, fund, asOf, asKnown);
        List<FundSource> sources = sources(em, fund, balances);
        return new FundPosition(
                fund.id(),
                asOf,
                asKnown,
                sources,
                sum(fund, sources),
                amount(fund, balances.of(CapitalChart.CASH)),
                amount(fund, balances.of(CapitalChart.STOCK_VALUE)),
                amount(fund, balances.of(CapitalChart.LOAN)),
                amount(fund, -balances.of(CapitalChart.ISSUE_DIFFERENCE)),
                amount(fund, -balances.of(CapitalChart.PRICE_DIFFERENCE)),
                amount(fund, balances.of(CapitalChart.LOSS)),
                amount(fund, balances.of(CapitalChart.FORGIVEN)),
                amount(fund, balances.of(CapitalChart.AID)),
                amount(fund, balances.of(CapitalChart.EXPENSE)));
    }

    static FundBySource bySource(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown) {
        List<FundSource> capital = sources(em, fund, Balances.read(em, fund, asOf, asKnown));
        Amount savings =
                amount(fund, saved(em, fund, asOf, asKnown, "credit") - saved(em, fund, asOf, asKnown, "debit"));
        List<FundSource> lines = new ArrayList<>();
        if (!savings.isZero()) {
            lines.add(new FundSource(FundKind.SAVINGS, CapitalSource.SAVINGS, null, savings));
        }
        lines.addAll(capital);
        Amount own = sum(fund, capital);
        return new FundBySource(fund.id(), asOf, asKnown, lines, savings, own, savings.plus(own));
    }

    /** What was moved on that side of the members' accounts, in all savings funds of the place. */
    private static long saved(EntityManager em, FundEntity fund, LocalDate asOf, Instant asKnown, String side) {
        Number sum = em.createQuery(SAVED.formatted(side), Number.class)
                .setParameter("book", fund.book())
                .setParameter("kind", FundKind.SAVINGS)
                .setParameter("asset", fund.asset().code())
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getSingleResult();
        return sum == null ? 0 : sum.longValue();
    }

    private static List<FundSource> sources(EntityManager em, FundEntity fund, Balances balances) {
        Map<UUID, OriginEntity> origins = em.createQuery(
                        "select o from OriginEntity o where o.fund = :fund", OriginEntity.class)
                .setParameter("fund", fund.id())
                .getResultStream()
                .collect(Collectors.toMap(OriginEntity::id, each -> each));
        List<FundSource> found = new ArrayList<>();
        origins.values().forEach(origin -> {
            long units = -balances.of(CapitalChart.CAPITAL + origin.source().name(), origin.id());
            if (units != 0) {
                found.add(new FundSource(fund.kind(), origin.source(), origin.origin(), amount(fund, units)));
            }
        });
        found.sort(Comparator.comparing(FundSource::source)
                .thenComparing(FundSource::origin, Comparator.nullsFirst(Comparator.naturalOrder())));
        return found;
    }

    private static Amount sum(FundEntity fund, List<FundSource> sources) {
        return sources.stream().map(FundSource::amount).reduce(amount(fund, 0), Amount::plus);
    }

    private static Amount amount(FundEntity fund, long units) {
        return new Amount(units, fund.asset());
    }
}

package org.hashar.fund.internal.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.stock.AidEntity;

/** Finds the goods that a family received as aid from any fund, whoever of the family received them. */
final class FamilyAid {
    private static final String RECEIVED = "select a, d.fund, d.date, d.journal, r.journal from DocumentEntity d"
            + " left join DocumentReversalEntity r on r.document = d.id, AidEntity a"
            + " where a.document = d.id and (a.household in :ids or a.person in :ids)";

    private FamilyAid() {}

    /** Goods of a fund that were handed out, or taken back. */
    record Line(FundEntity fund, Entry entry) {}

    /**
     * By date, and then as they were recorded.
     *
     * @param ids of households and persons, with the days on which they count
     */
    static List<Line> read(
            EntityManager em, Map<UUID, Predicate<LocalDate>> ids, LocalDate from, LocalDate asOf, Instant asKnown) {
        Map<UUID, List<UUID>> journals = new HashMap<>();
        for (Object[] row : em.createQuery(RECEIVED, Object[].class)
                .setParameter("ids", Ledger.padded(ids.keySet()))
                .getResultList()) {
            AidEntity aid = (AidEntity) row[0];
            Predicate<LocalDate> counts = ids.get(aid.recipient());
            if (counts != null && counts.test((LocalDate) row[2])) {
                List<UUID> ofFund = journals.computeIfAbsent((UUID) row[1], fund -> new ArrayList<>());
                ofFund.add((UUID) row[3]);
                if (row[4] != null) {
                    ofFund.add((UUID) row[4]);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        journals.forEach((id, ofFund) -> {
            FundEntity fund = Desk.find(em, id);
            Ledger.entries(em, fund, ofFund, asOf, asKnown).stream()
                    .filter(entry -> isOfGoods(entry) && !entry.date().isBefore(from))
                    .forEach(entry -> lines.add(new Line(fund, entry)));
        });
        lines.sort(Comparator.comparing((Line line) -> line.entry().date())
                .thenComparing(line -> line.entry().recordedAt()));
        return lines;
    }

    private static boolean isOfGoods(Entry entry) {
        return entry.debit().code().equals(CapitalChart.STOCK)
                || entry.credit().code().equals(CapitalChart.STOCK);
    }
}

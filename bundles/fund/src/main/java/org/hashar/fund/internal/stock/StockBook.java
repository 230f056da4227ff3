package org.hashar.fund.internal.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.fund.StockMovement;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.Goods;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** The stock book, read off the transfers of goods. */
final class StockBook {
    private StockBook() {}

    static List<StockMovement> read(
            EntityManager em, FundEntity fund, @Nullable UUID only, LocalDate asOf, Instant asKnown) {
        Map<UUID, BatchEntity> batches = em.createQuery(
                        "select b from BatchEntity b where b.fund = :fund", BatchEntity.class)
                .setParameter("fund", fund.id())
                .getResultStream()
                .collect(Collectors.toMap(BatchEntity::id, each -> each));
        Map<UUID, AidEntity> aid = em.createQuery(
                        "select a from AidEntity a, DocumentEntity d where d.id = a.document and d.fund = :fund",
                        AidEntity.class)
                .setParameter("fund", fund.id())
                .getResultStream()
                .collect(Collectors.toMap(AidEntity::document, each -> each));
        Map<String, Asset> goods = Goods.assets(em);
        Map<UUID, Long> onHand = new HashMap<>();
        List<StockMovement> found = new ArrayList<>();
        for (Entry entry : Ledger.entries(em, fund, asOf, asKnown)) {
            boolean in = entry.debit().code().equals(CapitalChart.STOCK);
            if (!in && !entry.credit().code().equals(CapitalChart.STOCK)) {
                continue;
            }
            UUID id = in ? entry.debit().owner() : entry.credit().owner();
            BatchEntity batch = batches.get(id);
            if (batch == null || (only != null && !only.equals(id))) {
                continue;
            }
            long units = in ? entry.units() : -entry.units();
            long left = onHand.merge(id, units, Math::addExact);
            Asset asset = goods.getOrDefault(batch.item(), new Asset(batch.item(), 0));
            AidEntity to = aid.get(entry.document());
            found.add(new StockMovement(
                    entry.date(),
                    entry.document(),
                    id,
                    batch.item(),
                    batch.variety(),
                    StockMovement.Kind.valueOf(entry.code()),
                    new Amount(units, asset),
                    new Amount(left, asset),
                    entry.reversal() ? entry.document() : null,
                    to == null ? null : to.group(),
                    to == null ? null : to.household(),
                    to == null ? null : to.person(),
                    entry.recordedAt()));
        }
        return found;
    }
}

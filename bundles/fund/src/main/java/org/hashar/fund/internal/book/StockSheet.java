package org.hashar.fund.internal.book;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.Item;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LedgerPages;
import org.hashar.fund.internal.stock.AidEntity;
import org.hashar.fund.internal.stock.BatchEntity;
import org.jspecify.annotations.Nullable;

/** The stock book of a fund: every movement of goods, with what is left of the batch after it. */
final class StockSheet {
    private final Paper paper;
    private final FundEntity fund;
    private final Recipients recipients;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<UUID, BatchEntity> batches = new HashMap<>();
    private final Map<UUID, Long> left = new HashMap<>();

    StockSheet(Paper paper, FundEntity fund, List<Item> catalogue, Recipients recipients) {
        this.paper = paper;
        this.fund = fund;
        this.recipients = recipients;
        catalogue.forEach(item -> items.put(item.code(), item));
    }

    Book book(String of) {
        List<Column> columns = List.of(
                paper.column("date"),
                paper.column("item"),
                paper.column("variety"),
                paper.column("batch"),
                paper.column("what"),
                paper.number("in"),
                paper.number("out"),
                paper.number("onHand"),
                paper.column("unit"),
                paper.column("recipient"),
                paper.column("correction"));
        Iterator<LedgerPages.Line> lines = new Pages<>(after -> paper.tx.read(em ->
                LedgerPages.next(em, fund, List.of(CapitalChart.STOCK), paper.asOf(), paper.known, after, Pages.SIZE)));
        return paper.book(of, columns, new Rows<>(lines, line -> rows(line.entry()), List::of));
    }

    private List<Row> rows(Entry entry) {
        boolean in = entry.debit().code().equals(CapitalChart.STOCK);
        AccountRef account = in ? entry.debit() : entry.credit();
        long onHand = left.merge(account.owner(), in ? entry.units() : -entry.units(), Math::addExact);
        if (entry.date().isBefore(paper.from())) {
            return List.of();
        }
        BatchEntity batch =
                batches.computeIfAbsent(account.owner(), id -> paper.tx.read(em -> em.find(BatchEntity.class, id)));
        Item item = items.get(batch.item());
        return List.of(Row.line(
                entry.date(),
                item == null ? batch.item() : item.name(),
                batch.variety(),
                batch.id().toString(),
                paper.word(entry.code()),
                in ? quantity(entry.units(), item) : null,
                in ? null : quantity(entry.units(), item),
                quantity(onHand, item),
                unit(item),
                recipient(entry),
                paper.correction(entry)));
    }

    /** Who received aid; of other movements, and of aid of which it was not written down, nobody. */
    private @Nullable String recipient(Entry entry) {
        if (!entry.code().equals(AidSheet.AID)) {
            return null;
        }
        AidEntity aid = paper.tx.read(em -> em.find(AidEntity.class, entry.document()));
        return aid == null ? null : recipients.name(aid, Objects.requireNonNullElse(entry.ownDate(), entry.date()));
    }

    static BigDecimal quantity(long units, @Nullable Item item) {
        return BigDecimal.valueOf(units, item == null ? 0 : item.scale());
    }

    static @Nullable String unit(@Nullable Item item) {
        UnitOfMeasure unit = item == null ? null : item.unit();
        return unit == null ? null : unit.name().toLowerCase(java.util.Locale.ROOT);
    }
}

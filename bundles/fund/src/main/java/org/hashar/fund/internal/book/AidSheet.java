package org.hashar.fund.internal.book;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.Item;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LedgerPages;
import org.hashar.fund.internal.stock.AidEntity;
import org.hashar.fund.internal.stock.BatchEntity;
import org.jspecify.annotations.Nullable;

/** Who received which goods of a fund as aid, with the receipt and a place to sign (KG-21). What was taken back stands below zero. */
final class AidSheet {
    private static final String AID = "AID";

    private final Paper paper;
    private final FundEntity fund;
    private final Function<UUID, String> groups;
    private final Map<String, Item> items = new HashMap<>();

    AidSheet(Paper paper, FundEntity fund, List<Item> catalogue, Function<UUID, String> groups) {
        this.paper = paper;
        this.fund = fund;
        this.groups = groups;
        catalogue.forEach(item -> items.put(item.code(), item));
    }

    Book book(String of) {
        List<Column> columns = List.of(
                paper.column("date"),
                paper.column("recipient"),
                paper.column("item"),
                paper.column("variety"),
                paper.number("quantity"),
                paper.column("unit"),
                paper.column("receipt"),
                paper.column("correction"),
                paper.column("signature"));
        Iterator<LedgerPages.Line> lines = new Pages<>(after -> paper.tx.read(em ->
                LedgerPages.next(em, fund, List.of(CapitalChart.STOCK), paper.asOf(), paper.known, after, Pages.SIZE)));
        return paper.book(of, columns, new Rows<>(lines, line -> rows(line.entry()), List::of));
    }

    private List<Row> rows(Entry entry) {
        if (!entry.code().equals(AID) || entry.date().isBefore(paper.from())) {
            return List.of();
        }
        boolean back = entry.debit().code().equals(CapitalChart.STOCK);
        AccountRef account = back ? entry.debit() : entry.credit();
        return paper.tx.read(em -> {
            BatchEntity batch = em.find(BatchEntity.class, account.owner());
            Item item = items.get(batch.item());
            return List.of(Row.line(
                    entry.date(),
                    recipient(em.find(AidEntity.class, entry.document())),
                    item == null ? batch.item() : item.name(),
                    batch.variety(),
                    StockSheet.quantity(back ? -entry.units() : entry.units(), item),
                    StockSheet.unit(item),
                    FundDocuments.require(em, entry.document()).note(),
                    paper.correction(entry),
                    null));
        });
    }

    private @Nullable String recipient(@Nullable AidEntity aid) {
        return aid == null ? null : groups.apply(aid.group());
    }
}

package org.hashar.fund.internal.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.Item;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.LedgerPages;
import org.hashar.fund.internal.stock.AidEntity;
import org.hashar.fund.internal.stock.BatchEntity;
import org.jspecify.annotations.Nullable;

/**
 * Who received which goods as aid, with the receipt (KG-21): of a fund, with a place to sign; or of a family, with the fund. What was taken back
 * stands below zero. At the end how much it was of each good, and of a fund how many received it. For one book.
 */
final class AidSheet {
    static final String AID = "AID";

    private final Paper paper;
    private final Recipients recipients;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<Recipients.One, Integer> times = new HashMap<>();

    AidSheet(Paper paper, List<Item> catalogue, Recipients recipients) {
        this.paper = paper;
        this.recipients = recipients;
        catalogue.forEach(item -> items.put(item.code(), item));
    }

    /** All that a fund handed out. */
    Book ofFund(FundEntity fund, String of) {
        List<Column> columns = new ArrayList<>(List.of(paper.column("date")));
        columns.addAll(columns());
        columns.add(paper.column("signature"));
        Iterator<LedgerPages.Line> lines = new Pages<>(after -> paper.tx.read(em ->
                LedgerPages.next(em, fund, List.of(CapitalChart.STOCK), paper.asOf(), paper.known, after, Pages.SIZE)));
        return paper.book(
                of,
                columns,
                new Rows<>(
                        lines,
                        line -> {
                            Entry entry = line.entry();
                            return entry.code().equals(AID) && !entry.date().isBefore(paper.from())
                                    ? List.of(row(List.of(entry.date()), cells(entry), 1))
                                    : List.of();
                        },
                        () -> totals(1, 1, true)));
    }

    /**
     * All that a family received.
     *
     * @param funds what a fund is called
     */
    Book ofFamily(String of, List<FamilyAid.Line> lines, Function<FundEntity, String> funds) {
        List<Column> columns = new ArrayList<>(List.of(paper.column("date"), paper.column("fund")));
        columns.addAll(columns());
        return paper.book(
                of,
                columns,
                new Rows<>(
                        lines.iterator(),
                        line -> List.of(
                                row(List.of(line.entry().date(), funds.apply(line.fund())), cells(line.entry()), 0)),
                        () -> totals(2, 0, false)));
    }

    private List<Column> columns() {
        return List.of(
                paper.column("recipient"),
                paper.column("item"),
                paper.column("variety"),
                paper.number("quantity"),
                paper.column("unit"),
                paper.column("receipt"),
                paper.column("correction"));
    }

    private List<@Nullable Object> cells(Entry entry) {
        boolean back = entry.debit().code().equals(CapitalChart.STOCK);
        Issue issue = paper.tx.read(em -> new Issue(
                em.find(AidEntity.class, entry.document()),
                em.find(BatchEntity.class, (back ? entry.debit() : entry.credit()).owner()),
                FundDocuments.require(em, entry.document()).note()));
        String code = issue.batch().item();
        Item item = items.get(code);
        long units = back ? -entry.units() : entry.units();
        sums.merge(code, units, Math::addExact);
        AidEntity aid = issue.aid();
        if (aid != null) {
            times.merge(recipients.one(aid), back ? -1 : 1, Integer::sum);
        }
        return Arrays.asList(
                aid == null ? null : recipients.name(aid, Objects.requireNonNullElse(entry.ownDate(), entry.date())),
                item == null ? code : item.name(),
                issue.batch().variety(),
                StockSheet.quantity(units, item),
                StockSheet.unit(item),
                issue.note(),
                paper.correction(entry));
    }

    /**
     * What was recorded.
     *
     * @param aid null where it was not written down who received it
     */
    private record Issue(@Nullable AidEntity aid, BatchEntity batch, @Nullable String note) {}

    /** So many cells stand before and after those of the goods. */
    private List<Row> totals(int before, int after, boolean counted) {
        List<Row> rows = new ArrayList<>();
        List<@Nullable Object> first = Arrays.asList(new @Nullable Object[before]);
        sums.forEach((code, units) -> {
            Item item = items.get(code);
            rows.add(total(
                    first,
                    Arrays.asList(
                            paper.text("total"),
                            item == null ? code : item.name(),
                            null,
                            StockSheet.quantity(units, item),
                            StockSheet.unit(item),
                            null,
                            null),
                    after));
        });
        if (counted && !rows.isEmpty()) {
            String count = paper.text(
                    "aid.recipients",
                    count(Recipients.Kind.HOUSEHOLD),
                    count(Recipients.Kind.PERSON),
                    count(Recipients.Kind.GROUP));
            rows.add(total(first, Arrays.asList(count, null, null, null, null, null, null), after));
        }
        return rows;
    }

    /** Who kept something: not everything was taken back. */
    private long count(Recipients.Kind kind) {
        return times.entrySet().stream()
                .filter(each -> each.getKey().kind() == kind && each.getValue() > 0)
                .count();
    }

    private static Row row(List<?> before, List<@Nullable Object> cells, int after) {
        return new Row(Row.Kind.LINE, joined(before, cells, after));
    }

    private static Row total(List<?> before, List<@Nullable Object> cells, int after) {
        return new Row(Row.Kind.TOTAL, joined(before, cells, after));
    }

    private static List<@Nullable Object> joined(List<?> before, List<@Nullable Object> cells, int after) {
        List<@Nullable Object> all = new ArrayList<>(before);
        all.addAll(cells);
        for (int i = 0; i < after; i++) {
            all.add(null);
        }
        return all;
    }
}

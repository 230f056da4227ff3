package org.hashar.fund.internal.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.FundKind;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.ledger.AccountRef;
import org.hashar.fund.internal.ledger.Entry;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.ledger.LedgerPages;
import org.hashar.fund.internal.meeting.LineKey;
import org.jspecify.annotations.Nullable;

/** Books that follow the ledger entry by entry: the cash book, fines and the social fund, and a member's passbook. */
final class MoneyBooks {
    /** What members owe beside loans, and what is kept for the social fund. */
    private static final List<String> FINES = List.of("CLAIM", "SOCIAL_FUND");

    private static final List<String> MEMBER = List.of("SAVINGS", "LOAN", "CLAIM");

    private final Paper paper;
    private final Asset asset;
    private final @Nullable FundEntity fund;
    private final Map<UUID, UUID> borrowers = new HashMap<>();

    /**
     * @param fund null for a group that has none
     */
    MoneyBooks(Paper paper, Asset asset, @Nullable FundEntity fund) {
        this.paper = paper;
        this.asset = asset;
        this.fund = fund;
    }

    private Iterator<LedgerPages.Line> lines(List<String> codes) {
        if (fund != null && fund.kind() == FundKind.SAVINGS) {
            loans(fund);
        }
        return new Pages<>(after -> fund == null
                ? List.of()
                : paper.tx.read(em -> LedgerPages.next(em, fund, codes, paper.asOf(), paper.known, after, Pages.SIZE)));
    }

    /** Who has which loan; one that was handed out anew by a correction is still the same person's. */
    private void loans(FundEntity of) {
        for (Object[] row : paper.tx.read(em -> em.createQuery(
                        "select l.id, l.person from LoanEntity l, MeetingEntity m where m.id = l.meeting"
                                + " and m.group = :group",
                        Object[].class)
                .setParameter("group", of.owner())
                .getResultList())) {
            borrowers.put((UUID) row[0], (UUID) row[1]);
        }
    }

    Book cash(String of) {
        List<Column> columns = List.of(
                paper.column("date"),
                paper.column("what"),
                paper.column("person"),
                paper.column("purpose"),
                paper.money("in", asset),
                paper.money("out", asset),
                paper.money("balance", asset),
                paper.column("correction"));
        return running(of, columns, lines(List.of("CASH")), new Running("CASH", null), (entry, running) -> {
            boolean in = entry.debit().code().equals("CASH");
            AccountRef other = in ? entry.credit() : entry.debit();
            return Row.line(
                    entry.date(),
                    paper.word(entry.code()),
                    name(other),
                    entry.purpose(),
                    in ? new Amount(entry.units(), asset) : null,
                    in ? null : new Amount(entry.units(), asset),
                    new Amount(running, asset),
                    paper.correction(entry));
        });
    }

    Book fines(String of) {
        List<Column> columns = List.of(
                paper.column("date"),
                paper.column("what"),
                paper.column("person"),
                paper.column("purpose"),
                paper.money("owed", asset),
                paper.money("socialFund", asset),
                paper.column("correction"));
        Map<LineKey, UUID> social = new HashMap<>();
        Iterator<LedgerPages.Line> lines = new Pages<>(after -> fund == null ? List.of() : fines(fund, after, social));
        Rows<LedgerPages.Line> rows = new Rows<>(
                lines,
                line -> {
                    Entry entry = line.entry();
                    UUID person = social.get(new LineKey(entry.document(), entry.line()));
                    AccountRef account = entry.debit().code().equals("CLAIM") ? entry.debit() : entry.credit();
                    return entry.date().isBefore(paper.from())
                            ? List.of()
                            : List.of(Row.line(
                                    entry.date(),
                                    paper.word(entry.code()),
                                    person == null ? name(account) : paper.person(person),
                                    entry.purpose(),
                                    Paper.amount(moved(entry, "CLAIM", null), asset),
                                    Paper.amount(-moved(entry, "SOCIAL_FUND", null), asset),
                                    paper.correction(entry)));
                },
                List::of);
        return paper.book(of, columns, rows);
    }

    /** The next entries, and whom those of the social fund concern, which its one account does not tell. */
    private List<LedgerPages.Line> fines(FundEntity of, LedgerPages.@Nullable Line after, Map<LineKey, UUID> social) {
        return paper.tx.read(em -> {
            List<LedgerPages.Line> found =
                    LedgerPages.next(em, of, FINES, paper.asOf(), paper.known, after, Pages.SIZE);
            social.clear();
            if (!found.isEmpty()) {
                em.createQuery(
                                "select l.meeting, l.line, l.person from MeetingLineEntity l where l.meeting in :meetings",
                                Object[].class)
                        .setParameter(
                                "meetings",
                                Ledger.padded(found.stream()
                                        .map(line -> line.entry().document())
                                        .distinct()
                                        .toList()))
                        .getResultList()
                        .forEach(row ->
                                social.put(new LineKey((UUID) row[0], ((Number) row[1]).intValue()), (UUID) row[2]));
            }
            return found;
        });
    }

    /**
     * A member's page: every line moves the savings, a loan, or what else the member owes.
     *
     * @param ids all ids under which the member is known: what was posted under any of them is the member's (R2)
     */
    Book passbook(UUID person, Set<UUID> ids) {
        List<Column> columns = List.of(
                paper.column("date"),
                paper.column("what"),
                paper.money("saved", asset),
                paper.money("savings", asset),
                paper.money("loan", asset),
                paper.money("owed", asset),
                paper.column("correction"));
        long[] balances = new long[3];
        Iterator<LedgerPages.Line> lines = lines(MEMBER);
        Rows<LedgerPages.Line> rows = new Rows<>(
                lines,
                line -> {
                    Entry entry = line.entry();
                    long[] moved = {-moved(entry, "SAVINGS", ids), moved(entry, "LOAN", ids), moved(entry, "CLAIM", ids)
                    };
                    if (moved[0] == 0 && moved[1] == 0 && moved[2] == 0) {
                        return List.of();
                    }
                    for (int i = 0; i < balances.length; i++) {
                        balances[i] += moved[i];
                    }
                    return entry.date().isBefore(paper.from())
                            ? List.of()
                            : List.of(Row.line(
                                    entry.date(),
                                    paper.word(entry.code()),
                                    Paper.amount(moved[0], asset),
                                    new Amount(balances[0], asset),
                                    new Amount(balances[1], asset),
                                    new Amount(balances[2], asset),
                                    paper.correction(entry)));
                },
                List::of);
        return paper.book(paper.person(person), columns, rows);
    }

    /** A code whose account is followed line by line. */
    private record Running(String code, @Nullable Set<UUID> ids) {}

    /** Lines with what the account holds after each; what was before the first day stands in one line. */
    private Book running(
            String of,
            List<Column> columns,
            Iterator<LedgerPages.Line> lines,
            Running account,
            BiFunction<Entry, Long, Row> row) {
        long[] balance = new long[1];
        boolean[] told = new boolean[1];
        Rows<LedgerPages.Line> rows = new Rows<>(
                lines,
                line -> {
                    long before = balance[0];
                    balance[0] += moved(line.entry(), account.code(), account.ids());
                    if (line.entry().date().isBefore(paper.from())) {
                        return List.of();
                    }
                    List<Row> made = new ArrayList<>();
                    if (!told[0] && paper.query.from() != null) {
                        made.add(opening(columns, before));
                    }
                    told[0] = true;
                    made.add(row.apply(line.entry(), balance[0]));
                    return made;
                },
                () -> told[0] || paper.query.from() == null ? List.of() : List.of(opening(columns, balance[0])));
        return paper.book(of, columns, rows);
    }

    private Row opening(List<Column> columns, long units) {
        List<@Nullable Object> cells = new ArrayList<>(java.util.Collections.nCopies(columns.size(), null));
        cells.set(0, paper.from());
        cells.set(1, paper.text("opening"));
        cells.set(6, new Amount(units, asset));
        return new Row(Row.Kind.SUBTOTAL, cells);
    }

    /** Smallest units that an entry adds to the debit side of accounts of a code, of one person or of all. */
    private long moved(Entry entry, String code, @Nullable Set<UUID> ids) {
        return (is(entry.debit(), code, ids) ? entry.units() : 0) - (is(entry.credit(), code, ids) ? entry.units() : 0);
    }

    private boolean is(AccountRef account, String code, @Nullable Set<UUID> ids) {
        if (!account.code().equals(code) || ids == null) {
            return account.code().equals(code);
        }
        UUID person = personOf(account);
        return person != null && ids.contains(person);
    }

    private @Nullable UUID personOf(AccountRef account) {
        return switch (account.code()) {
            case "SAVINGS", "CLAIM" -> account.owner();
            case "LOAN" -> borrowers.get(account.owner());
            default -> null;
        };
    }

    private @Nullable String name(AccountRef account) {
        UUID person = fund == null || fund.kind() != FundKind.SAVINGS ? null : personOf(account);
        return person == null ? null : paper.person(person);
    }
}

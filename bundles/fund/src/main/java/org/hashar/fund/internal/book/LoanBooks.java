package org.hashar.fund.internal.book;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hashar.api.Page;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanService;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.figure.LoanList;
import org.hashar.fund.internal.ledger.FundEntity;
import org.jspecify.annotations.Nullable;

/** The loan ledger, the season report, and the register of loans from others. */
final class LoanBooks {
    /** Where the column of goods that came back stands in the loan ledger. */
    private static final int RETURNED = 5;

    private LoanBooks() {}

    /**
     * @param borrower name of a person for the loans of a group, of a group for those of a fund of capital
     */
    static Book loans(Paper paper, String of, Asset asset, @Nullable FundEntity fund, Function<UUID, String> borrower) {
        boolean goods = fund != null && fund.kind() != FundKind.SAVINGS;
        List<Column> columns = new ArrayList<>(List.of(
                paper.column("issuedOn"),
                paper.column("borrower"),
                paper.column("dueOn"),
                paper.money("principal", asset),
                paper.money("repaid", asset),
                paper.money("writtenOff", asset),
                paper.money("arrears", asset),
                paper.money("balance", asset),
                paper.column("state")));
        if (goods) {
            columns.add(RETURNED, paper.money("returned", asset));
        }
        Iterator<LoanList.Line> lines = new Pages<>(after -> fund == null
                ? List.of()
                : paper.tx.read(em -> LoanList.next(em, fund, paper.asOf(), paper.known, after, Pages.SIZE)));
        long[] sums = new long[amounts(goods).size()];
        Rows<LoanList.Line> rows = new Rows<>(
                lines,
                loan -> {
                    if (loan.issuedOn().isBefore(paper.from())) {
                        return List.of();
                    }
                    List<@Nullable Object> cells =
                            new ArrayList<>(List.of(loan.issuedOn(), borrower.apply(loan.borrower()), loan.dueOn()));
                    for (int i = 0; i < sums.length; i++) {
                        long units = amounts(goods).get(i).applyAsLong(loan);
                        sums[i] += units;
                        cells.add(new Amount(units, asset));
                    }
                    cells.add(state(paper, loan));
                    return List.of(Row.line(cells.toArray()));
                },
                () -> List.of(total(paper, sums, asset)));
        return paper.book(of, columns, rows);
    }

    /** What is told of a loan between its days and its state; goods come back to funds of capital only. */
    private static List<ToLongFunction<LoanList.Line>> amounts(boolean goods) {
        return goods
                ? List.of(
                        LoanList.Line::principal,
                        LoanList.Line::repaid,
                        LoanList.Line::returned,
                        LoanList.Line::writtenOff,
                        LoanList.Line::arrears,
                        LoanList.Line::balance)
                : List.of(
                        LoanList.Line::principal,
                        LoanList.Line::repaid,
                        LoanList.Line::writtenOff,
                        LoanList.Line::arrears,
                        LoanList.Line::balance);
    }

    private static Row total(Paper paper, long[] sums, Asset asset) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(null);
        cells.add(paper.text("total"));
        cells.add(null);
        for (long sum : sums) {
            cells.add(new Amount(sum, asset));
        }
        cells.add(null);
        return Row.total(cells.toArray());
    }

    private static String state(Paper paper, LoanList.Line loan) {
        String state = "open";
        if (loan.balance() == 0) {
            state = "closed";
        } else if (loan.lateSince().isBefore(paper.asOf())) {
            state = "overdue";
        }
        return paper.text("loan." + state) + (loan.renegotiated() ? ", " + paper.text("loan.rescheduled") : "");
    }

    /** The loans of a season, and below what of them was due, collected and carried over, and which capital paid for them. */
    static Book season(
            Paper paper,
            Season season,
            List<RevolvingLoan> loans,
            SeasonLineage lineage,
            Function<UUID, String> group) {
        Asset asset = lineage.newMoney().asset();
        List<Column> columns = List.of(
                paper.column("issuedOn"),
                paper.column("borrower"),
                paper.column("dueOn"),
                paper.money("principal", asset),
                paper.money("repaid", asset),
                paper.money("returned", asset),
                paper.money("writtenOff", asset),
                paper.money("balance", asset),
                paper.column("state"));
        Amount[] sums = new Amount[5];
        java.util.Arrays.fill(sums, Amount.zero(asset));
        List<RevolvingLoan> standing =
                loans.stream().filter(loan -> !loan.reversed()).toList();
        Rows<RevolvingLoan> rows = new Rows<>(
                standing.iterator(),
                loan -> {
                    Amount[] cells = {
                        loan.principal(), loan.repaid(), loan.returned(), loan.forgiven(), loan.outstanding()
                    };
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] = sums[i].plus(cells[i]);
                    }
                    String state = loan.outstanding().isZero() ? "closed" : loan.overdue() ? "overdue" : "open";
                    return List.of(Row.line(
                            loan.issuedOn(),
                            group.apply(loan.group()),
                            loan.dueOn(),
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            cells[4],
                            paper.text("loan." + state)
                                    + (loan.rescheduled() ? ", " + paper.text("loan.rescheduled") : "")));
                },
                () -> List.of(
                        Row.total(null, paper.text("total"), null, sums[0], sums[1], sums[2], sums[3], sums[4], null),
                        carried(paper, standing, asset),
                        source(paper, "season.fresh", lineage.newMoney()),
                        source(paper, "season.revolved", lineage.revolved())));
        return paper.book(season.name(), columns, rows);
    }

    /** What a decision has put off, out of what is still owed. */
    private static Row carried(Paper paper, List<RevolvingLoan> loans, Asset asset) {
        Amount carried = loans.stream()
                .filter(RevolvingLoan::rescheduled)
                .map(RevolvingLoan::outstanding)
                .reduce(Amount.zero(asset), Amount::plus);
        return Row.subtotal(null, paper.text("season.carried"), null, null, null, null, null, carried, null);
    }

    private static Row source(Paper paper, String key, Amount amount) {
        return Row.subtotal(null, paper.text(key), null, amount, null, null, null, null, null);
    }

    static Book external(Paper paper, String of, UUID group, ExternalLoanService external) {
        List<Column> columns = List.of(
                paper.column("issuedOn"),
                paper.column("borrower"),
                paper.column("lender"),
                paper.number("amount"),
                paper.column("currency"),
                paper.column("dueOn"),
                paper.column("purpose"),
                paper.column("state"),
                paper.column("endedOn"));
        Iterator<ExternalLoan> loans = new Pages<>(after -> external.list(
                        paper.actor,
                        group,
                        new Page.Request(after == null ? null : after.id().toString(), Pages.SIZE))
                .items());
        Rows<ExternalLoan> rows =
                new Rows<>(loans, loan -> tells(paper, loan) ? List.of(row(paper, loan)) : List.of(), List::of);
        return paper.book(of, columns, rows);
    }

    private static boolean tells(Paper paper, ExternalLoan loan) {
        ExternalLoan.End end = loan.end();
        boolean withdrawn = end != null
                && end.how() == ExternalLoan.How.WITHDRAWN
                && !end.recordedAt().isAfter(paper.known);
        return !withdrawn
                && !loan.recordedAt().isAfter(paper.known)
                && !loan.grantedOn().isAfter(paper.asOf())
                && !loan.grantedOn().isBefore(paper.from());
    }

    private static Row row(Paper paper, ExternalLoan loan) {
        ExternalLoan.End end = loan.end();
        boolean ended = end != null
                && !end.recordedAt().isAfter(paper.known)
                && !end.on().isAfter(paper.asOf());
        boolean late = loan.dueOn() != null && loan.dueOn().isBefore(paper.asOf());
        return Row.line(
                loan.grantedOn(),
                paper.person(loan.person()),
                loan.lender(),
                loan.amount(),
                loan.amount().asset().code(),
                loan.dueOn(),
                loan.purpose(),
                ended && end != null ? paper.word(end.how().name()) : paper.text(late ? "loan.overdue" : "loan.open"),
                ended && end != null ? end.on() : null);
    }
}

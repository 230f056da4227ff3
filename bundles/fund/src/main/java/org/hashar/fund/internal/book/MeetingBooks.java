package org.hashar.fund.internal.book;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.Membership;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.meeting.MeetingPages;
import org.jspecify.annotations.Nullable;

/** The minutes with the decisions of the group, and the grid of attendance and savings. */
final class MeetingBooks {
    private MeetingBooks() {}

    /** A group without a fund never met. */
    private static Iterator<Meeting> meetings(Paper paper, @Nullable FundEntity fund) {
        return new Pages<>(after -> fund == null
                ? List.of()
                : paper.tx.read(
                        em -> MeetingPages.next(em, fund, paper.from(), paper.asOf(), paper.known, after, Pages.SIZE)));
    }

    /**
     * Meetings with what was done at them, and between them, after the meetings of its day, what the group decided.
     *
     * @param decisions in any order
     */
    static Book minutes(
            Paper paper, String group, Asset asset, @Nullable FundEntity fund, Collection<GroupDecision> decisions) {
        Deque<GroupDecision> decided = decisions.stream()
                .filter(each ->
                        !each.date().isBefore(paper.from()) && !each.date().isAfter(paper.asOf()))
                .sorted(Comparator.comparing(GroupDecision::date).thenComparing(GroupDecision::id))
                .collect(Collectors.toCollection(ArrayDeque::new));
        List<Column> columns = List.of(
                paper.column("date"),
                paper.number("present"),
                paper.number("absent"),
                paper.money("saved", asset),
                paper.money("repaid", asset),
                paper.money("lent", asset),
                paper.money("spent", asset),
                paper.money("finesPaid", asset),
                paper.money("social", asset),
                paper.money("expected", asset),
                paper.money("difference", asset),
                paper.column("reason"),
                paper.column("note"),
                paper.column("recordedBy"),
                paper.column("takenBack"));
        return paper.book(
                group,
                columns,
                new Rows<>(
                        meetings(paper, fund),
                        meeting -> {
                            List<Row> rows =
                                    decided(paper, decided, meeting.document().date());
                            rows.add(minute(paper, meeting, asset));
                            return rows;
                        },
                        () -> decided(paper, decided, LocalDate.MAX)));
    }

    /** Takes the decisions of earlier days from those that are left. */
    private static List<Row> decided(Paper paper, Deque<GroupDecision> left, LocalDate before) {
        List<Row> rows = new ArrayList<>();
        while (!left.isEmpty() && left.getFirst().date().isBefore(before)) {
            GroupDecision decision = left.removeFirst();
            rows.add(Row.line(
                    decision.date(),
                    (long) decision.present(),
                    (long) decision.entitled() - decision.present(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    paper.text(
                            decision.carried() ? "decision.carried" : "decision.rejected",
                            paper.text("decision." + decision.kind()),
                            decision.text(),
                            decision.votesFor(),
                            decision.votesAgainst(),
                            decision.abstained()),
                    null,
                    null));
        }
        return rows;
    }

    private static Row minute(Paper paper, Meeting meeting, Asset asset) {
        MeetingDraft document = meeting.document();
        long present = document.attendance().stream().filter(MeetingBooks::came).count();
        return Row.line(
                document.date(),
                present,
                document.attendance().size() - present,
                sum(document.contributions().stream().map(MeetingDraft.Contribution::amount), asset),
                sum(document.repayments().stream().map(MeetingDraft.Repayment::amount), asset),
                sum(document.loans().stream().map(MeetingDraft.LoanIssue::principal), asset),
                sum(document.expenses().stream().map(MeetingDraft.Expense::amount), asset),
                sum(document.claimPayments().stream().map(MeetingDraft.ClaimPayment::amount), asset),
                sum(document.socialContributions().stream().map(MeetingDraft.Contribution::amount), asset)
                        .minus(sum(document.socialClaims().stream().map(MeetingDraft.SocialClaim::amount), asset)),
                meeting.cashExpected(),
                meeting.cashDifference(),
                document.cashDifferenceReason(),
                document.note(),
                meeting.recordedBy(),
                meeting.reversal() == null
                        ? null
                        : paper.text("takenBack", meeting.reversal().reason()));
    }

    private static boolean came(MeetingDraft.Attendance line) {
        return line.state() == MeetingDraft.State.PRESENT || line.state() == MeetingDraft.State.LATE;
    }

    private static Amount sum(Stream<Money> amounts, Asset asset) {
        return amounts.map(money -> Amount.parse(money.amount(), asset).orElseThrow())
                .reduce(Amount.zero(asset), Amount::plus);
    }

    /** Two columns for each member of any day of the book; meetings that were taken back are not in the grid. */
    static Book attendance(
            Paper paper, String group, Asset asset, @Nullable FundEntity fund, List<Membership> history) {
        Set<UUID> members = new LinkedHashSet<>();
        history.stream()
                .filter(each -> !each.from().isAfter(paper.asOf())
                        && (each.to() == null || each.to().isAfter(paper.from())))
                .forEach(each -> members.add(each.person()));
        List<Column> columns = new ArrayList<>();
        columns.add(paper.column("date"));
        for (UUID member : members) {
            columns.add(new Column("state-" + member, paper.person(member), false));
            columns.add(
                    new Column("saved-" + member, paper.text("grid.saved", paper.person(member), asset.code()), true));
        }
        columns.add(paper.money("saved", asset));
        Map<UUID, Amount> totals = new HashMap<>();
        Rows<Meeting> rows = new Rows<>(
                meetings(paper, fund),
                meeting ->
                        meeting.reversal() == null ? List.of(line(paper, meeting, members, totals, asset)) : List.of(),
                () -> List.of(totals(paper, members, totals, asset)));
        return paper.book(group, columns, rows);
    }

    private static Row line(Paper paper, Meeting meeting, Set<UUID> members, Map<UUID, Amount> totals, Asset asset) {
        Map<UUID, MeetingDraft.State> states = new HashMap<>();
        meeting.document().attendance().forEach(each -> states.put(each.person(), each.state()));
        Map<UUID, Amount> saved = new HashMap<>();
        meeting.document()
                .contributions()
                .forEach(each -> saved.merge(
                        each.person(),
                        Amount.parse(each.amount().amount(), asset).orElseThrow(),
                        Amount::plus));
        saved.forEach((person, amount) -> totals.merge(person, amount, Amount::plus));
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(meeting.document().date());
        for (UUID member : members) {
            MeetingDraft.State state = states.get(member);
            cells.add(state == null ? null : paper.word(state.name()));
            cells.add(saved.get(member));
        }
        cells.add(saved.values().stream().reduce(Amount.zero(asset), Amount::plus));
        return new Row(Row.Kind.LINE, cells);
    }

    private static Row totals(Paper paper, Set<UUID> members, Map<UUID, Amount> totals, Asset asset) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(paper.text("total"));
        for (UUID member : members) {
            cells.add(null);
            cells.add(totals.getOrDefault(member, Amount.zero(asset)));
        }
        cells.add(totals.values().stream().reduce(Amount.zero(asset), Amount::plus));
        return new Row(Row.Kind.TOTAL, cells);
    }
}

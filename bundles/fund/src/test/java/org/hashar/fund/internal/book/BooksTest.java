package org.hashar.fund.internal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.BookQuery.Kind;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft.State;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Problems;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.registry.internal.RegistrySchema;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The books of a group and of a fund of capital, line by line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BooksTest {
    private final Databases.Kind kind;
    private World world;
    private UUID group;
    private UUID ann;
    private UUID bea;

    BooksTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new RegistrySchema(), new FundEntities()));
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void newGroup() {
        group = world.registry.group();
        ann = world.registry.member(group);
        bea = world.registry.member(group);
    }

    private UUID loan() {
        UUID loan = Ids.next();
        record(Draft.of(group, "2011-02-05")
                .came(ann, State.PRESENT)
                .came(bea, State.LATE)
                .pays(ann, "50")
                .pays(bea, "30"));
        record(Draft.of(group, "2011-03-05")
                .came(ann, State.PRESENT)
                .came(bea, State.ABSENT)
                .pays(ann, "50")
                .lends(loan, bea, "60")
                .spends("5", "TEA")
                .note("=1+1"));
        record(Draft.of(group, "2011-04-05").repays(loan, "20"));
        return loan;
    }

    private UUID record(Draft draft) {
        world.clock.tick();
        return world.meetings.record(World.RECORDER, draft.make()).value().id();
    }

    private BookQuery query(Kind book, String from, String asOf) {
        return new BookQuery(
                book,
                group,
                null,
                null,
                book == Kind.PASSBOOK ? bea : null,
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                LocalDate.parse(asOf),
                null);
    }

    /** Rows as they would be read aloud; members are A and B. */
    private List<String> told(BookQuery query) {
        return told(world.books.open(World.RECORDER, query, Locale.ENGLISH));
    }

    private List<String> told(Book book) {
        return Aloud.read(
                book, cell -> cell.replace(" KGS", "").replace(name(ann), "A").replace(name(bea), "B"));
    }

    private static String name(UUID person) {
        return "M" + person.toString().substring(30);
    }

    @Test
    void theCashBookRunsTheBalanceThroughACorrection() {
        loan();
        UUID wrong = record(Draft.of(group, "2011-04-20").pays(ann, "7"));
        world.clock.tick();
        world.meetings.reverse(World.COORDINATOR, wrong, new ReversalDraft(Ids.next(), "twice"));
        assertThat(told(query(Kind.CASH, null, "2011-05-01")))
                .containsExactly(
                        "2011-02-05|Contribution|A||50.00||50.00|",
                        "2011-02-05|Contribution|B||30.00||80.00|",
                        "2011-03-05|Contribution|A||50.00||130.00|",
                        "2011-03-05|Loan handed out|B|SEED||60.00|70.00|",
                        "2011-03-05|Expense||TEA||5.00|65.00|",
                        "2011-04-05|Repayment|B||20.00||85.00|",
                        "2011-04-20|Contribution|A||7.00||92.00|",
                        "2011-04-20|Contribution|A|||7.00|85.00|taken back");
        assertThat(told(query(Kind.CASH, "2011-04-01", "2011-04-10")))
                .containsExactly("2011-04-01|Brought forward|||||65.00|", "2011-04-05|Repayment|B||20.00||85.00|");
        assertThat(told(query(Kind.CASH, "2011-06-01", "2011-06-10")))
                .containsExactly("2011-06-01|Brought forward|||||85.00|");
    }

    @Test
    void theMinutesTellEveryMeetingAndTheGridThoseThatStand() {
        loan();
        UUID wrong = record(Draft.of(group, "2011-04-20").pays(ann, "7"));
        world.clock.tick();
        world.meetings.reverse(World.COORDINATOR, wrong, new ReversalDraft(Ids.next(), "twice"));
        assertThat(told(query(Kind.MINUTES, null, "2011-05-01")))
                .containsExactly(
                        "2011-02-05|2|0|80.00|0.00|0.00|0.00|0.00|0.00|80.00|0.00|||recorder|",
                        "2011-03-05|1|1|50.00|0.00|60.00|5.00|0.00|0.00|65.00|0.00||=1+1|recorder|",
                        "2011-04-05|0|0|0.00|20.00|0.00|0.00|0.00|0.00|85.00|0.00|||recorder|",
                        "2011-04-20|0|0|7.00|0.00|0.00|0.00|0.00|0.00|92.00|0.00|||recorder|Taken back: twice");
        Book grid = world.books.open(World.RECORDER, query(Kind.ATTENDANCE, null, "2011-05-01"), Locale.ENGLISH);
        assertThat(grid.columns()).hasSize(6);
        assertThat(grid.columns().get(2).label()).isEqualTo(name(ann) + ": saved, KGS");
        assertThat(told(grid))
                .containsExactly(
                        "2011-02-05|present|50.00|late|30.00|80.00",
                        "2011-03-05|present|50.00|absent||50.00",
                        "2011-04-05|||||0.00",
                        "Total||100.00||30.00|130.00");
    }

    /** One more than a page of the registry holds, so that all of them are told. */
    @Test
    void theMinutesTellWhatTheGroupDecidedBetweenItsMeetings() {
        loan();
        world.decisions.decided(group, "2011-04-10", GroupDecisionDraft.Kind.MONEY, "Seed for all", 1);
        world.decisions.decided(group, "2011-03-05", GroupDecisionDraft.Kind.ELECTION, "Ann keeps the box", 2);
        world.decisions.decided(group, "2011-01-20", GroupDecisionDraft.Kind.WORK, "A well", 0);
        world.decisions.decided(group, "2011-06-01", GroupDecisionDraft.Kind.OTHER, "Later", 2);
        assertThat(told(query(Kind.MINUTES, "2011-02-01", "2011-05-01")))
                .containsExactly(
                        "2011-02-05|2|0|80.00|0.00|0.00|0.00|0.00|0.00|80.00|0.00|||recorder|",
                        "2011-03-05|1|1|50.00|0.00|60.00|5.00|0.00|0.00|65.00|0.00||=1+1|recorder|",
                        "2011-03-05|2|0||||||||||Election: Ann keeps the box (2 for, 0 against, 0 abstained)||",
                        "2011-04-05|0|0|0.00|20.00|0.00|0.00|0.00|0.00|85.00|0.00|||recorder|",
                        "2011-04-10|2|0||||||||||Money: Seed for all (1 for, 1 against, 0 abstained; not carried)||");
        for (int i = 0; i < Page.Request.MAX; i++) {
            world.decisions.decided(group, "2011-04-20", GroupDecisionDraft.Kind.ADMISSION, "Number " + i, 2);
        }
        assertThat(told(query(Kind.MINUTES, "2011-04-15", "2011-12-31"))).hasSize(Page.Request.MAX + 1);
        BookQuery then = new BookQuery(
                Kind.MINUTES,
                group,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2011, 4, 15),
                LocalDate.of(2011, 12, 31),
                Instant.EPOCH);
        assertThat(told(then)).isEmpty();
    }

    @Test
    void thePassbookFollowsOneMemberAndNobodyElse() {
        loan();
        assertThat(told(query(Kind.PASSBOOK, null, "2011-05-01")))
                .containsExactly(
                        "2011-02-05|Contribution|30.00|30.00|0.00|0.00|",
                        "2011-03-05|Loan handed out||30.00|60.00|0.00|",
                        "2011-04-05|Repayment||30.00|40.00|0.00|");
        UUID stranger = world.registry.member(world.registry.group());
        BookQuery other = new BookQuery(
                Kind.PASSBOOK, group, null, null, stranger, null, null, null, LocalDate.of(2011, 5, 1), null);
        assertThat(Problems.problem(() -> world.books.open(World.RECORDER, other, Locale.ENGLISH))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void thePassbookOfWhoWasRegisteredTwiceIsOne() {
        loan();
        UUID again = world.registry.member(group);
        BookQuery either = new BookQuery(
                Kind.PASSBOOK, group, null, null, again, null, null, null, LocalDate.of(2011, 5, 1), null);
        assertThat(told(either)).isEmpty();
        world.registry.persons.survivors.put(bea, again);
        assertThat(told(either))
                .isEqualTo(told(query(Kind.PASSBOOK, null, "2011-05-01")))
                .hasSize(3);
        world.registry.persons.survivors.clear();
        assertThat(told(either)).isEmpty();
    }

    @Test
    void theLoanLedgerTellsWhatIsLeftAndWhatIsLate() {
        loan();
        assertThat(told(query(Kind.LOANS, null, "2011-05-01")))
                .containsExactly(
                        "2011-03-05|B|2011-09-05|60.00|20.00|0.00|0.00|40.00|open",
                        "|Total||60.00|20.00|0.00|0.00|40.00|");
        assertThat(told(query(Kind.LOANS, null, "2011-09-06")).get(0)).endsWith("|40.00|40.00|overdue");
        assertThat(told(query(Kind.LOANS, null, "2011-03-01"))).containsExactly("|Total||0.00|0.00|0.00|0.00|0.00|");
    }

    @Test
    void aLoanOfWhichAnInstalmentIsMissedIsLateLongBeforeItsLastDay() {
        LoanAgreement inThreeParts = new LoanAgreement(
                LoanTerms.Interest.NONE,
                null,
                LoanTerms.DayCount.THIRTY_360,
                new LoanTerms.Instalments(
                        LoanTerms.Instalments.Every.MONTH, null, LocalDate.of(2011, 4, 5), 3, List.of()),
                null,
                null,
                null);
        record(Draft.of(group, "2011-03-05").pays(ann, "100").lends(Ids.next(), bea, "60", inThreeParts));

        assertThat(told(query(Kind.LOANS, null, "2011-04-05")).get(0))
                .isEqualTo("2011-03-05|B|2011-06-05|60.00|0.00|0.00|0.00|60.00|open");
        assertThat(told(query(Kind.LOANS, null, "2011-05-06")).get(0))
                .isEqualTo("2011-03-05|B|2011-06-05|60.00|0.00|0.00|40.00|60.00|overdue");
    }

    @Test
    void finesAndTheSocialFundTellWhoOwesAndWhoWasHelped() {
        record(Draft.of(group, "2011-05-05")
                .fines(ann, "ABSENT", "20", "So decided")
                .paysSocial(ann, "10")
                .paysSocial(bea, "5"));
        record(Draft.of(group, "2011-06-05").paysClaim(ann, "8").helps(bea, "12", "So decided"));
        assertThat(told(query(Kind.FINES, null, "2011-12-31")))
                .containsExactlyInAnyOrder(
                        "2011-05-05|Fine or other debt|A|ABSENT|20.00||",
                        "2011-05-05|Social fund|A|||10.00|",
                        "2011-05-05|Social fund|B|||5.00|",
                        "2011-06-05|Fine or other debt|A||-8.00||",
                        "2011-06-05|Social fund|B|HEALTH||-12.00|");
        assertThat(told(query(Kind.MINUTES, "2011-06-01", "2011-12-31")))
                .containsExactly("2011-06-05|0|0|0.00|0.00|0.00|0.00|8.00|-12.00|11.00|0.00|||recorder|");
    }

    @Test
    void booksOfAGroupThatNeverMetAreEmpty() {
        for (Kind book : List.of(Kind.CASH, Kind.MINUTES, Kind.FINES, Kind.EXTERNAL_LOANS)) {
            assertThat(told(query(book, null, "2011-05-01"))).as(book.name()).isEmpty();
        }
    }

    /** More rows than are fetched at once, so that the parts must join without a gap or a row told twice. */
    @Test
    void aLongBookIsReadInPartsThatJoin() {
        world.tx.run(em -> {
            for (int i = 0; i < Pages.SIZE + 30; i++) {
                record(Draft.of(group, LocalDate.of(2011, 2, 1).plusDays(i / 4).toString())
                        .pays(ann, "1")
                        .pays(bea, "2"));
            }
        });
        List<String> cash = told(query(Kind.CASH, null, "2011-12-31"));
        assertThat(cash).hasSize(2 * (Pages.SIZE + 30)).doesNotHaveDuplicates();
        assertThat(cash.get(cash.size() - 1)).contains("|690.00|");
        assertThat(told(query(Kind.MINUTES, null, "2011-12-31"))).hasSize(Pages.SIZE + 30);
    }

    @Test
    void asKnownBeforeACorrectionTheBookTellsWhatWasKnown() {
        UUID wrong = record(Draft.of(group, "2011-04-20").pays(ann, "7"));
        var before = world.clock.instant();
        world.clock.tick();
        world.meetings.reverse(World.COORDINATOR, wrong, new ReversalDraft(Ids.next(), "twice"));
        for (Kind book : List.of(Kind.CASH, Kind.MINUTES)) {
            BookQuery then =
                    new BookQuery(book, group, null, null, null, null, null, null, LocalDate.of(2011, 5, 1), before);
            assertThat(told(then)).hasSize(1).allMatch(line -> !line.contains("aken back"));
        }
    }

    @Test
    void theBooksOfAVillageFundTellItsGoodsItsCashAndItsSeason() {
        Village village = new Village(world);
        village.donates("2011-01-20", "1000");
        UUID batch = village.buys("2011-01-25", Village.CARROT, "10", "600");
        UUID season = village.season(2011);
        UUID loan = village.seedLoan(season, group, RepaymentRule.MONEY, batch, "5", "500");
        village.repays(loan, "2011-11-20", "400");
        world.clock.tick();
        world.stocks.issue(
                World.RECORDER,
                new StockIssueDraft(
                        Ids.next(),
                        batch,
                        StockIssueDraft.Kind.LOSS,
                        Village.kg("0.150"),
                        LocalDate.of(2011, 12, 5),
                        null,
                        null,
                        null,
                        "spoilt"));
        assertThat(told(of(Kind.STOCK, village.fund)))
                .containsExactly(
                        "2011-01-25|SEED-CARROT|Nantes|" + batch + "|Received|10.000||10.000|kg||",
                        "2011-03-10|SEED-CARROT|Nantes|" + batch + "|Lent||5.000|5.000|kg||",
                        "2011-12-05|SEED-CARROT|Nantes|" + batch + "|Loss||0.150|4.850|kg||");
        assertThat(told(of(Kind.CASH, village.fund)))
                .containsExactly(
                        "2011-01-20|Capital received|||1000.00||1000.00|",
                        "2011-01-25|Bought||||600.00|400.00|",
                        "2011-11-20|Repaid|||400.00||800.00|");
        assertThat(told(of(Kind.LOANS, village.fund)).get(0))
                .isEqualTo("2011-03-10|Oomat|2011-11-30|500.00|400.00|0.00|0.00|100.00|100.00|overdue");
        BookQuery report =
                new BookQuery(Kind.SEASON, null, null, season, null, null, null, null, LocalDate.of(2011, 12, 1), null);
        assertThat(told(report))
                .containsExactly(
                        "2011-03-10|Oomat|2011-11-30|500.00|400.00|0.00|0.00|100.00|overdue",
                        "|Total||500.00|400.00|0.00|0.00|100.00|",
                        "|Carried over by decision||||||0.00|",
                        "|Paid by new money||300.00|||||",
                        "|Paid by repayments||0.00|||||");
    }

    @Test
    void theListOfAidNamesWhoReceivedWhatAndHasAPlaceToSign() {
        Village village = new Village(world);
        UUID batch = village.given("2011-01-25", Village.CARROT, "10", "600");
        UUID twice = Ids.next();
        for (UUID id : List.of(Ids.next(), twice)) {
            world.clock.tick();
            world.stocks.issue(
                    World.RECORDER,
                    new StockIssueDraft(
                            id,
                            batch,
                            StockIssueDraft.Kind.AID,
                            Village.kg("0.150"),
                            LocalDate.of(2011, 3, 5),
                            group,
                            null,
                            null,
                            "Receipt 7"));
        }
        world.clock.tick();
        world.stocks.issue(
                World.RECORDER,
                new StockIssueDraft(
                        Ids.next(),
                        batch,
                        StockIssueDraft.Kind.LOSS,
                        Village.kg("1"),
                        LocalDate.of(2011, 3, 6),
                        null,
                        null,
                        null,
                        "spoilt"));
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, twice, new ReversalDraft(Ids.next(), "Entered twice"));

        assertThat(told(of(Kind.AID, village.fund)))
                .containsExactly(
                        "2011-03-05|Oomat|SEED-CARROT|Nantes|0.150|kg|Receipt 7||",
                        "2011-03-05|Oomat|SEED-CARROT|Nantes|0.150|kg|Receipt 7||",
                        "2011-03-05|Oomat|SEED-CARROT|Nantes|-0.150|kg|Receipt 7|taken back|",
                        "|Total|SEED-CARROT||0.150|kg|||",
                        "|Families: 0, persons: 0, groups: 1|||||||");
        assertThat(world.books
                        .open(World.RECORDER, of(Kind.AID, village.fund), Locale.ENGLISH)
                        .columns())
                .extracting(column -> column.label())
                .endsWith("Receipt", "Correction", "Signature");
    }

    private static BookQuery of(Kind book, UUID fund) {
        return new BookQuery(book, null, fund, null, null, null, null, null, LocalDate.of(2012, 1, 1), null);
    }

    @Test
    void refusesABookAskedForByWhatItIsNotAbout() {
        BookQuery query = new BookQuery(
                Kind.STOCK,
                group,
                null,
                null,
                ann,
                null,
                null,
                LocalDate.of(2012, 1, 1),
                LocalDate.of(2011, 1, 1),
                null);
        assertThat(Problems.broken(() -> world.books.open(World.RECORDER, query, Locale.ENGLISH)))
                .containsExactly(
                        "/group not-of-this-book", "/fund required", "/person not-of-this-book", "/from after-the-day");
    }

    @Test
    void keepsLoansFromOthersAsFactsWithoutPostingAnything() {
        ExternalLoanDraft draft = new ExternalLoanDraft(
                Ids.next(), group, bea, "IMON", World.som("5000"), LocalDate.of(2011, 4, 1), null, "LIVESTOCK");
        assertThat(world.external.record(World.RECORDER, draft).created()).isTrue();
        assertThat(world.external.record(World.RECORDER, draft).created()).isFalse();
        ExternalLoanDraft other = new ExternalLoanDraft(
                draft.id(), group, bea, "IMON", World.som("5001"), LocalDate.of(2011, 4, 1), null, "LIVESTOCK");
        assertThat(Problems.problem(() -> world.external.record(World.RECORDER, other))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        ExternalLoanDraft mistaken = new ExternalLoanDraft(
                Ids.next(), group, ann, "IMON", World.som("10"), LocalDate.of(2011, 4, 1), null, null);
        world.external.record(World.RECORDER, mistaken);
        world.external.end(
                World.RECORDER,
                mistaken.id(),
                new ExternalLoan.EndDraft(ExternalLoan.How.WITHDRAWN, LocalDate.of(2011, 4, 1), "never was"));
        assertThat(told(query(Kind.EXTERNAL_LOANS, null, "2011-05-01")))
                .containsExactly("2011-04-01|B|IMON|5000.00|KGS||LIVESTOCK|open|");
        ExternalLoan.EndDraft repaid =
                new ExternalLoan.EndDraft(ExternalLoan.How.REPAID, LocalDate.of(2011, 4, 20), null);
        world.external.end(World.RECORDER, draft.id(), repaid);
        assertThat(world.external.end(World.RECORDER, draft.id(), repaid).end()).isNotNull();
        assertThat(told(query(Kind.EXTERNAL_LOANS, null, "2011-05-01")))
                .containsExactly("2011-04-01|B|IMON|5000.00|KGS||LIVESTOCK|Repaid|2011-04-20");
        assertThat(world.external
                        .list(World.RECORDER, group, Page.Request.FIRST)
                        .items())
                .hasSize(2);
        assertThat(told(query(Kind.CASH, null, "2011-05-01"))).isEmpty();
    }

    @Test
    void refusesALoanFromOthersThatCannotBe() {
        ExternalLoanDraft draft = new ExternalLoanDraft(
                Ids.next(),
                group,
                Ids.next(),
                "IMON",
                new org.hashar.api.money.Money("5.001", "KGS"),
                LocalDate.of(2031, 1, 1),
                LocalDate.of(2030, 1, 1),
                null);
        assertThat(Problems.broken(() -> world.external.record(World.RECORDER, draft)))
                .containsExactlyInAnyOrder(
                        "/amount too-many-decimals",
                        "/grantedOn in-the-future",
                        "/dueOn before-issue",
                        "/person not-a-member");
    }
}

package org.hashar.fund.internal.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.day;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.report.Table;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Registry;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a fund handed out to families, and what a family received of all funds (KG-21). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AidBookTest {
    private static final String ASKED = "2011-12-31";

    private final Databases.Kind kind;
    private World world;
    private Village village;
    private UUID ann;
    private UUID bea;
    private UUID household;
    private UUID carrots;
    private UUID wheat;

    AidBookTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
    }

    @AfterAll
    void close() {
        world.close();
    }

    /** Ann and Bea live together until Bea marries in June. */
    @BeforeEach
    void newFamily() {
        village = new Village(world);
        ann = Ids.next();
        bea = Ids.next();
        household = world.registry.homes.of(ann);
        world.registry.homes.lives(household, bea, Relation.CHILD, World.FORMED, day("2011-06-01"));
        carrots = village.given("2011-01-25", Village.CARROT, "10", "600");
        wheat = village.given("2011-01-25", Village.WHEAT, "100", "900");
    }

    private UUID hands(
            String date,
            UUID batch,
            String kilograms,
            @Nullable UUID group,
            @Nullable UUID toHousehold,
            @Nullable UUID person) {
        StockIssueDraft draft = new StockIssueDraft(
                Ids.next(),
                batch,
                StockIssueDraft.Kind.AID,
                Village.kg(kilograms),
                day(date),
                group,
                toHousehold,
                person,
                "R" + date.substring(5, 7));
        world.clock.tick();
        world.stocks.issue(World.RECORDER, draft);
        return draft.id();
    }

    private static BookQuery query(
            @Nullable UUID fund, @Nullable UUID person, @Nullable UUID household, @Nullable Instant known) {
        return new BookQuery(BookQuery.Kind.AID, null, fund, null, person, household, null, null, day(ASKED), known);
    }

    private Book open(BookQuery query) {
        return world.books.open(World.RECORDER, query, Locale.ENGLISH);
    }

    private List<String> told(BookQuery query) {
        return Aloud.read(open(query), cell -> cell.replace(name(ann), "Ann").replace(name(bea), "Bea"));
    }

    private static String name(UUID person) {
        return "M" + person.toString().substring(30);
    }

    @Test
    void aHouseholdReceivedWhatWentToItAndToItsMembersWhileTheyBelongedToIt() {
        Village other = new Village(world);
        UUID there = other.given("2011-01-25", Village.WHEAT, "100", "900");
        hands("2011-03-05", wheat, "20", null, household, null);
        hands("2011-04-05", carrots, "0.150", null, null, bea);
        hands("2011-05-05", there, "30", null, household, null);
        hands("2011-07-05", carrots, "0.050", null, null, bea);
        hands("2011-03-06", carrots, "0.500", world.registry.group(), null, null);
        hands("2011-03-06", wheat, "7", null, world.registry.homes.of(Ids.next()), null);
        assertThat(told(query(null, null, household, null)))
                .containsExactly(
                        "2011-03-05|Oomat|Family of Ann|GRAIN-WHEAT|Nantes|20.000|kg|R03|",
                        "2011-04-05|Oomat|Bea|SEED-CARROT|Nantes|0.150|kg|R04|",
                        "2011-05-05|Oomat|Family of Ann|GRAIN-WHEAT|Nantes|30.000|kg|R05|",
                        "||Total|GRAIN-WHEAT||50.000|kg||",
                        "||Total|SEED-CARROT||0.150|kg||");
        assertThat(told(query(null, bea, null, null)))
                .as("what she received herself, and her household while she lived there")
                .containsExactly(
                        "2011-03-05|Oomat|Family of Ann|GRAIN-WHEAT|Nantes|20.000|kg|R03|",
                        "2011-04-05|Oomat|Bea|SEED-CARROT|Nantes|0.150|kg|R04|",
                        "2011-05-05|Oomat|Family of Ann|GRAIN-WHEAT|Nantes|30.000|kg|R05|",
                        "2011-07-05|Oomat|Bea|SEED-CARROT|Nantes|0.050|kg|R07|",
                        "||Total|GRAIN-WHEAT||50.000|kg||",
                        "||Total|SEED-CARROT||0.200|kg||");
        Book book = open(query(null, null, household, null));
        assertThat(book.title()).isEqualTo("Family of " + name(ann) + ": aid handed out up to " + ASKED);
        assertThat(book.columns())
                .extracting(Table.Column::key)
                .containsExactly(
                        "date", "fund", "recipient", "item", "variety", "quantity", "unit", "receipt", "correction");
    }

    @Test
    void whatWasTakenBackStandsBelowZeroAndIsNotCounted() {
        UUID given = hands("2011-03-05", wheat, "20", null, household, null);
        hands("2011-03-06", wheat, "5", null, null, ann);
        Instant before = world.clock.instant();
        village.takesBack(given);
        assertThat(told(query(null, null, household, null)))
                .containsExactly(
                        "2011-03-05|Oomat|Family of Ann|GRAIN-WHEAT|Nantes|20.000|kg|R03|",
                        "2011-03-05|Oomat|Family of Ann|GRAIN-WHEAT|Nantes|-20.000|kg|R03|taken back",
                        "2011-03-06|Oomat|Ann|GRAIN-WHEAT|Nantes|5.000|kg|R03|",
                        "||Total|GRAIN-WHEAT||5.000|kg||");
        assertThat(told(query(null, null, household, before))).last().isEqualTo("||Total|GRAIN-WHEAT||25.000|kg||");
        assertThat(told(query(village.fund, null, null, null)))
                .last()
                .isEqualTo("|Families: 0, persons: 1, groups: 0|||||||");
        assertThat(told(query(village.fund, null, null, before)))
                .last()
                .isEqualTo("|Families: 1, persons: 1, groups: 0|||||||");
    }

    @Test
    void theBookOfAFundSaysHowManyReceivedHowMuchEachOnceUnderWhicheverId() {
        UUID twin = Ids.next();
        world.registry.persons.survivors.put(twin, bea);
        hands("2011-03-05", wheat, "20", null, household, null);
        hands("2011-04-05", wheat, "20", null, household, null);
        hands("2011-05-05", carrots, "0.150", null, null, bea);
        hands("2011-07-05", carrots, "0.150", null, null, twin);
        world.registry.persons.erased.add(twin);
        assertThat(told(query(village.fund, null, null, null)))
                .containsExactly(
                        "2011-03-05|Family of Ann|GRAIN-WHEAT|Nantes|20.000|kg|R03||",
                        "2011-04-05|Family of Ann|GRAIN-WHEAT|Nantes|20.000|kg|R04||",
                        "2011-05-05|Bea|SEED-CARROT|Nantes|0.150|kg|R05||",
                        "2011-07-05|(erased)|SEED-CARROT|Nantes|0.150|kg|R07||",
                        "|Total|GRAIN-WHEAT||40.000|kg|||",
                        "|Total|SEED-CARROT||0.300|kg|||",
                        "|Families: 1, persons: 1, groups: 0|||||||");
        assertThat(told(query(null, bea, null, null))).hasSize(6).anyMatch(line -> line.startsWith("2011-07-05|"));
        BookQuery stock =
                new BookQuery(BookQuery.Kind.STOCK, null, village.fund, null, null, null, null, null, day(ASKED), null);
        assertThat(told(stock))
                .contains("2011-03-05|GRAIN-WHEAT|Nantes|" + wheat + "|Aid||20.000|80.000|kg|Family of Ann|");
    }

    @Test
    void aFamilyThatReceivedNothingHasAnEmptyBook() {
        assertThat(told(query(null, null, household, null))).isEmpty();
        assertThat(told(query(village.fund, null, null, null))).isEmpty();
    }

    @Test
    void theBookIsOfAFundOrAHouseholdOrAPerson() {
        assertThat(broken(() -> open(query(null, null, null, null)))).containsExactly("/fund required");
        assertThat(broken(() -> open(query(village.fund, ann, household, null))))
                .containsExactly("/fund not-of-this-book", "/person not-of-this-book");
        assertThat(problem(() -> open(query(null, null, Ids.next(), null))).detailKey())
                .isEqualTo("household-not-found");
        assertThat(problem(() -> open(query(null, Registry.People.NOBODY, null, null)))
                        .detailKey())
                .isEqualTo("person-not-found");
        BookQuery cash = new BookQuery(
                BookQuery.Kind.CASH, null, village.fund, null, null, household, null, null, day(ASKED), null);
        assertThat(broken(() -> open(cash))).containsExactly("/household not-of-this-book");
    }
}

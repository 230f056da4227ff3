package org.hashar.fund.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.fund.internal.Problems.broken;
import static org.hashar.fund.internal.Problems.problem;
import static org.hashar.fund.internal.Village.day;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Problem;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.Conversion.RateType;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ExchangeDraft.By;
import org.hashar.api.fund.ForeignMoney;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.PublishedRate;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.ExchangeRate;
import org.hashar.api.money.Money;
import org.hashar.fund.internal.Countries;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.Village;
import org.hashar.fund.internal.World;
import org.hashar.spi.RateSheet;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Currencies (R6), the same on both databases: what came as dollars stays dollars, and every exchange shows both amounts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExchangesTest {
    private final Databases.Kind kind;
    private World world;
    private Village village;

    ExchangesTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        world = new World(kind.open(new FundEntities()));
        world.countries.sources.add(new Countries.Bank(
                "NBKR",
                "KGS",
                URI.create("https://example.org"),
                bytes -> new RateSheet(day("2011-03-01"), List.of(rate("2011-03-01", "USD", 1, "47.5000")))));
        world.rates.importDocument(World.COORDINATOR, "NBKR", null, new byte[0]);
    }

    @AfterAll
    void close() {
        assertThat(world.ledgers.verify(World.ADMINISTRATOR).findings()).isEmpty();
        world.close();
    }

    @BeforeEach
    void newVillage() {
        world.clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        village = new Village(world);
    }

    private static ExchangeRate rate(String date, String currency, int nominal, String value) {
        return new ExchangeRate("NBKR", LocalDate.parse(date), currency, "KGS", nominal, new BigDecimal(value), value);
    }

    private static Money money(String amount, String asset) {
        return new Money(amount, asset);
    }

    private ForeignMoneyDraft foreign(String date, ForeignMoneyDraft.Kind kind, String amount, String asset) {
        return new ForeignMoneyDraft(
                Ids.next(),
                village.fund,
                kind,
                CapitalSource.DONOR,
                "CARMP",
                money(amount, asset),
                day(date),
                "Slip 7");
    }

    private UUID receives(String date, String amount, String asset) {
        ForeignMoneyDraft draft = foreign(date, ForeignMoneyDraft.Kind.RECEIVED, amount, asset);
        world.clock.tick();
        world.exchanges.move(World.COORDINATOR, draft);
        return draft.id();
    }

    private ExchangeDraft exchange(String date, Money given, Money got, ExchangeDraft.Rate rate, @Nullable Money fee) {
        return new ExchangeDraft(
                Ids.next(), village.fund, CapitalSource.DONOR, "CARMP", given, got, rate, fee, day(date), "Slip 8");
    }

    private UUID exchanges(ExchangeDraft draft) {
        world.clock.tick();
        world.exchanges.exchange(World.COORDINATOR, draft);
        return draft.id();
    }

    private static ExchangeDraft.Rate by(By by, @Nullable String source, int nominal, String value) {
        return new ExchangeDraft.Rate(by, source, nominal, value, null);
    }

    private ForeignMoney held(String date) {
        return world.exchanges.statement(World.RECORDER, village.fund, day(date), null);
    }

    @Test
    void aForeignReceiptIsExchangedAsTwoAmountsWithRateSourceAndFeeAndBothSidesAreSeen() {
        receives("2011-02-01", "1000", "USD");
        assertThat(village.position("2011-02-28").capital().isZero()).isTrue();
        assertThat(held("2011-02-28").held())
                .extracting(each -> each.source() + " " + each.origin() + " " + each.amount())
                .containsExactly("DONOR CARMP 1000.00 USD");

        UUID id = exchanges(exchange(
                "2011-03-01",
                money("600", "USD"),
                money("28440", "KGS"),
                by(By.BANK, "RSK", 1, "47.4"),
                money("142.20", "KGS")));
        FundDocument document = world.capital.requireDocument(World.RECORDER, id);
        assertThat(document.lines())
                .extracting(line -> line.code() + " " + line.credit() + " -> " + line.debit() + " " + line.amount())
                .containsExactly(
                        "EXCHANGE FX_HELD -> FX_OUTSIDE 600.00 USD",
                        "EXCHANGE CAP_DONOR -> CASH 28440.00 KGS",
                        "EXCHANGE_FEE CASH -> EXPENSE 142.20 KGS");
        FundPosition position = village.position("2011-03-01");
        assertThat(List.of(position.capital(), position.cash(), position.spent()))
                .extracting(Object::toString)
                .containsExactly("28440.00 KGS", "28297.80 KGS", "142.20 KGS");
        ForeignMoney told = held("2011-03-01");
        assertThat(told.held().get(0).amount()).hasToString("400.00 USD");
        ForeignMoney.Exchange exchange = told.exchanges().get(0);
        assertThat(List.of(exchange.given(), exchange.got(), exchange.by(), exchange.rate(), exchange.fee()))
                .extracting(Object::toString)
                .containsExactly("600.00 USD", "28440.00 KGS", "BANK", "1 USD = 47.4 KGS", "142.20 KGS");
        village.takesBack(id);
        assertThat(held("2011-03-01").held().get(0).amount()).hasToString("1000.00 USD");
        assertThat(held("2011-03-01").exchanges()).isEmpty();
        assertThat(village.position("2011-03-01").cash().isZero()).isTrue();
    }

    @Test
    @DisplayName("rate missing for the date → error, not yesterday's rate silently")
    void rateMissingForTheDateIsAnErrorNotYesterdaysRateSilently() {
        receives("2011-02-01", "1000", "USD");
        ExchangeDraft next = exchange(
                "2011-03-02", money("100", "USD"), money("4750", "KGS"), by(By.OFFICIAL, "NBKR", 1, "47.5"), null);
        assertThat(broken(() -> exchanges(next))).containsExactly("/rate rate-is-missing");
        ExchangeDraft wrong = exchange(
                "2011-03-01", money("100", "USD"), money("4740", "KGS"), by(By.OFFICIAL, "NBKR", 1, "47.4"), null);
        assertThat(broken(() -> exchanges(wrong))).containsExactly("/rate/value rate-is-another");
        exchanges(exchange(
                "2011-03-01", money("100", "USD"), money("4750", "KGS"), by(By.OFFICIAL, "NBKR", 1, "47.50"), null));
        assertThat(problem(() -> world.conversions.convert(
                                World.RECORDER, money("1", "USD"), "KGS", RateType.SPOT, day("2011-03-02"), "NBKR"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void peopleMayDecideOnARateButOnlyWithAQuorum() {
        receives("2011-02-01", "1000", "USD");
        ExchangeDraft decided = exchange(
                "2011-03-05",
                money("100", "USD"),
                money("4800", "KGS"),
                new ExchangeDraft.Rate(By.DECISION, null, 1, "48", Village.CARRIED),
                null);
        exchanges(decided);
        assertThat(world.capital.requireDocument(World.RECORDER, decided.id()).decisions())
                .containsExactly(Village.CARRIED);
        ExchangeDraft few = exchange(
                "2011-03-05",
                money("100", "USD"),
                money("4800", "KGS"),
                new ExchangeDraft.Rate(By.DECISION, null, 1, "48", new Decision("So", 9, 2, 0, 0)),
                null);
        assertThat(broken(() -> exchanges(few))).containsExactly("/rate/decision no-quorum");
    }

    @Test
    void theTwoAmountsMustBeWhatTheRateGives() {
        receives("2011-02-01", "1000", "USD");
        ExchangeDraft off = exchange(
                "2011-03-05", money("33.33", "USD"), money("1579.86", "KGS"), by(By.BANK, "RSK", 1, "47.4"), null);
        assertThat(broken(() -> exchanges(off))).containsExactly("/got rate-does-not-give");
        exchanges(exchange(
                "2011-03-05", money("33.33", "USD"), money("1579.84", "KGS"), by(By.BANK, "RSK", 1, "47.4"), null));
        assertThat(problem(() -> exchanges(exchange(
                                "2011-03-05",
                                money("1000", "USD"),
                                money("47400", "KGS"),
                                by(By.BANK, "RSK", 1, "47.4"),
                                null)))
                        .type())
                .as("more than is held")
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
        ExchangeDraft unsound = exchange(
                "2011-03-05",
                money("1", "USD"),
                money("1", "EUR"),
                new ExchangeDraft.Rate(By.BANK, null, 0, "-1", Village.CARRIED),
                money("1", "USD"));
        assertThat(broken(() -> exchanges(unsound)))
                .containsExactly(
                        "/fee wrong-currency",
                        "/rate/source required",
                        "/rate/decision not-needed-here",
                        "/rate/nominal not-positive",
                        "/rate/value not-a-number");
    }

    @Test
    void moneyIsExchangedBackToBeGivenBackInTheLendersCurrency() {
        receives("2011-02-01", "100", "USD");
        exchanges(
                exchange("2011-03-05", money("100", "USD"), money("4740", "KGS"), by(By.BANK, "RSK", 1, "47.4"), null));
        exchanges(exchange("2011-11-30", money("2401", "KGS"), money("49", "USD"), by(By.BANK, "RSK", 1, "49"), null));
        world.clock.tick();
        world.exchanges.move(World.COORDINATOR, foreign("2011-12-01", ForeignMoneyDraft.Kind.GIVEN_BACK, "49", "USD"));
        assertThat(held("2011-12-01").held()).isEmpty();
        assertThat(held("2011-11-30").held()).hasSize(1);
        assertThat(village.position("2011-12-01").capital()).hasToString("2339.00 KGS");
        assertThat(problem(() -> world.exchanges.move(
                                World.COORDINATOR,
                                foreign("2011-12-01", ForeignMoneyDraft.Kind.GIVEN_BACK, "0.01", "USD")))
                        .type())
                .isEqualTo(Problem.Type.LIMIT_EXCEEDED);
    }

    @Test
    @DisplayName("30,000 RUR of 1997 vs 30 RUB of 1998")
    void thirtyThousandRoublesOf1997AreThirtyOf1998AndBothAreSeen() {
        receives("1997-06-01", "30000", "RUR");
        assertThat(broken(() -> receives("1998-01-01", "1", "RUR"))).containsExactly("/amount currency-ended");
        assertThat(broken(() -> receives("1997-12-31", "1", "RUB"))).containsExactly("/amount currency-not-yet");
        ExchangeDraft.Rate factor = by(By.REDENOMINATION, null, 1000, "1");
        ExchangeDraft early = exchange("1997-12-31", money("30000", "RUR"), money("30", "RUB"), factor, null);
        assertThat(broken(() -> exchanges(early))).contains("/got currency-not-yet");
        ExchangeDraft wrong = exchange(
                "1998-01-01", money("30000", "RUR"), money("300", "RUB"), by(By.REDENOMINATION, null, 100, "1"), null);
        assertThat(broken(() -> exchanges(wrong))).containsExactly("/rate/nominal rate-is-another");
        exchanges(exchange("1998-01-01", money("30000", "RUR"), money("30", "RUB"), factor, null));
        assertThat(held("1997-12-31").held())
                .extracting(each -> each.amount().toString())
                .containsExactly("30000.00 RUR");
        assertThat(held("1998-01-01").held())
                .extracting(each -> each.amount().toString())
                .containsExactly("30.00 RUB");
        assertThat(held("1998-01-01").exchanges().get(0).given()).hasToString("30000.00 RUR");
        Conversion report = world.conversions.convert(
                World.RECORDER, money("30000", "RUR"), "RUB", RateType.REDENOMINATION, day("1997-06-01"), null);
        assertThat(List.of(report.converted(), report.rate()))
                .extracting(Object::toString)
                .containsExactly("30.00 RUB", "1000 RUR = 1 RUB");
    }

    private UUID publishes(PublishedRateDraft.Kind of, String source, String date, Money amount, Money worth) {
        PublishedRateDraft draft = new PublishedRateDraft(Ids.next(), of, source, day(date), amount, worth, "page 3");
        world.clock.tick();
        world.conversions.publish(World.COORDINATOR, draft);
        return draft.id();
    }

    @Test
    @DisplayName("the seed's 1500 som = $45 / 2000 = $40 both stored as published rates and flagged as inconsistent")
    void publishedConversionsThatContradictEachOtherAreKeptAndFlagged() {
        String source = "STORIES_" + Ids.next().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        UUID one = publishes(
                PublishedRateDraft.Kind.DOCUMENT, source, "2011-09-01", money("1500", "KGS"), money("45", "USD"));
        UUID two = publishes(
                PublishedRateDraft.Kind.DOCUMENT, source, "2011-09-01", money("2000", "KGS"), money("40", "USD"));
        UUID three = publishes(
                PublishedRateDraft.Kind.DOCUMENT, source, "2011-09-01", money("50", "KGS"), money("1", "USD"));
        publishes(PublishedRateDraft.Kind.DOCUMENT, source, "2012-09-01", money("1500", "KGS"), money("45", "USD"));
        List<PublishedRate> told = world.conversions.published(World.RECORDER, source);
        assertThat(told).hasSize(4);
        assertThat(told.get(0).document().id()).isEqualTo(one);
        assertThat(told.get(0).inconsistentWith()).containsExactly(two);
        assertThat(told.get(1).inconsistentWith()).containsExactly(one);
        assertThat(told.get(2).document().id()).isEqualTo(three);
        assertThat(told.get(2).inconsistentWith())
                .as("50 som may be anything from half a dollar to one and a half")
                .isEmpty();
        assertThat(told.get(3).inconsistentWith()).as("of another day").isEmpty();
        assertThat(problem(() -> world.conversions.convert(
                                World.RECORDER,
                                money("50", "KGS"),
                                "USD",
                                RateType.UN_OPERATIONAL,
                                day("2011-09-01"),
                                null))
                        .type())
                .as("what a report quotes converts nothing")
                .isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void reportsConvertByANamedRateThatIsPrinted() {
        importRates(
                rate("2011-04-01", "EUR", 1, "66.1000"),
                rate("2011-04-02", "EUR", 1, "66.3000"),
                rate("2011-04-05", "EUR", 10, "665.0000"));
        Conversion spot = world.conversions.convert(
                World.RECORDER, money("100", "EUR"), "KGS", RateType.SPOT, day("2011-04-02"), "NBKR");
        assertThat(List.of(spot.converted(), spot.rate(), spot.date()))
                .extracting(Object::toString)
                .containsExactly("6630.00 KGS", "1 EUR = 66.3000 KGS", "2011-04-02");
        Conversion back = world.conversions.convert(
                World.RECORDER, money("6630", "KGS"), "EUR", RateType.SPOT, day("2011-04-02"), "NBKR");
        assertThat(back.converted()).hasToString("100.00 EUR");
        Conversion mean = world.conversions.convert(
                World.RECORDER, money("3", "EUR"), "KGS", RateType.MONTH_AVERAGE, day("2011-04-17"), "NBKR");
        assertThat(List.of(mean.converted(), mean.rate(), mean.rates(), mean.date()))
                .extracting(Object::toString)
                .containsExactly("198.90 KGS", "1 EUR = 66.300000 KGS", "3", "2011-04-30");
        publishes(
                PublishedRateDraft.Kind.UN_OPERATIONAL, "UN", "2011-05-01", money("1", "USD"), money("46.937", "KGS"));
        publishes(PublishedRateDraft.Kind.UN_OPERATIONAL, "UN", "2011-05-15", money("1", "USD"), money("47", "KGS"));
        Conversion un = world.conversions.convert(
                World.RECORDER, money("1000", "USD"), "KGS", RateType.UN_OPERATIONAL, day("2011-05-14"), null);
        assertThat(List.of(un.converted(), un.rate(), un.source()))
                .extracting(Object::toString)
                .containsExactly("46937.00 KGS", "1 USD = 46.937 KGS", "UN");
        assertThat(problem(() -> world.conversions.convert(
                                World.RECORDER,
                                money("1000", "USD"),
                                "KGS",
                                RateType.UN_OPERATIONAL,
                                day("2011-06-01"),
                                null))
                        .type())
                .as("of May, not of June")
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(broken(() -> world.conversions.convert(
                        World.RECORDER, money("1", "EUR"), "EUR", RateType.SPOT, day("2011-04-02"), null)))
                .containsExactly("/to same-currency", "/source required");
        assertThat(broken(() -> world.conversions.convert(
                        World.RECORDER, money("1", "EUR"), "KGS", RateType.MONTH_AVERAGE, day("2026-11-01"), "NBKR")))
                .containsExactly("/date month-not-over");
    }

    private void importRates(ExchangeRate... rates) {
        world.countries.sources.clear();
        world.countries.sources.add(new Countries.Bank(
                "NBKR",
                "KGS",
                URI.create("https://example.org"),
                bytes -> new RateSheet(rates[rates.length - 1].date(), List.of(rates))));
        world.rates.importDocument(World.COORDINATOR, "NBKR", null, new byte[0]);
    }

    @Test
    @DisplayName("a KGS user opening a TJS fund sees TJS")
    void aKgsUserOpeningATjsFundSeesTjs() {
        UUID programme = Ids.next();
        UUID tajik = Ids.next();
        world.countries.tajik = true;
        world.capital.open(World.COORDINATOR, new FundDraft(tajik, FundKind.GRANT, programme, "TJ", "A1"));
        world.capital.record(
                World.COORDINATOR,
                new org.hashar.api.fund.CapitalDraft(
                        Ids.next(),
                        tajik,
                        org.hashar.api.fund.CapitalDraft.Kind.RECEIVED,
                        CapitalSource.DONOR,
                        null,
                        null,
                        money("10", "TJS"),
                        day("2011-03-01"),
                        null));
        village.donates("2011-03-01", "10");
        assertThat(world.capital.require(World.COORDINATOR, tajik).currency()).isEqualTo("TJS");
        assertThat(world.capital
                        .position(World.COORDINATOR, tajik, day("2011-03-01"), null)
                        .cash())
                .hasToString("10.00 TJS");
        assertThat(village.position("2011-03-01").cash()).hasToString("10.00 KGS");
    }

    @Test
    void oldRublesOfATajikFundOpenInSomoniAtTheFactorOfTheCutOver() {
        world.countries.tajik = true;
        UUID tajik = Ids.next();
        world.capital.open(World.COORDINATOR, new FundDraft(tajik, FundKind.GRANT, Ids.next(), "TJ", "A1"));
        ForeignMoneyDraft old = new ForeignMoneyDraft(
                Ids.next(),
                tajik,
                ForeignMoneyDraft.Kind.RECEIVED,
                CapitalSource.OWN,
                null,
                money("5000000", "TJR"),
                day("2000-10-29"),
                "Cash book of 2000");
        world.exchanges.move(World.COORDINATOR, old);
        ExchangeDraft opening = new ExchangeDraft(
                Ids.next(),
                tajik,
                CapitalSource.OWN,
                null,
                money("5000000", "TJR"),
                money("5000", "TJS"),
                by(By.REDENOMINATION, null, 1000, "1"),
                null,
                day("2000-10-30"),
                "Opening");
        FundDocument told = world.exchanges.exchange(World.COORDINATOR, opening).value();
        assertThat(told.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("5000000 TJR", "5000.00 TJS");
        assertThat(world.capital
                        .position(World.COORDINATOR, tajik, day("2000-10-30"), null)
                        .capital())
                .hasToString("5000.00 TJS");
        assertThat(world.exchanges.exchange(World.COORDINATOR, opening).created())
                .isFalse();
    }

    @Test
    void savingsFundsTakeNoForeignMoney() {
        UUID group = world.registry.group();
        UUID member = world.registry.member(group);
        world.meetings.record(
                World.RECORDER, Draft.of(group, "2011-05-01").pays(member, "50").make());
        UUID fund = world.capital.ofOwner(World.COORDINATOR, group).get(0).id();
        ForeignMoneyDraft draft = new ForeignMoneyDraft(
                Ids.next(),
                fund,
                ForeignMoneyDraft.Kind.RECEIVED,
                CapitalSource.SAVINGS,
                null,
                money("1", "KGS"),
                day("2011-05-01"),
                null);
        assertThat(broken(() -> world.exchanges.move(World.COORDINATOR, draft)))
                .containsExactly("/fund savings-fund-by-meeting", "/source savings-stay-savings");
    }
}

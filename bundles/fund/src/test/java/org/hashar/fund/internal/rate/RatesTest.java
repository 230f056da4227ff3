package org.hashar.fund.internal.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.RateService.Held;
import org.hashar.api.fund.RateService.Import;
import org.hashar.api.money.ExchangeRate;
import org.hashar.fund.internal.Countries;
import org.hashar.fund.internal.FundEntities;
import org.hashar.fund.internal.World;
import org.hashar.spi.RateSheet;
import org.hashar.store.Ids;
import org.hashar.store.testing.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rates keep their source, their day and their published text (R6), the same on both databases. */
abstract class RatesTest {
    private final Databases.Kind kind;
    private World world;

    RatesTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        world = new World(kind.open(new FundEntities()));
        world.countries.sources.add(
                new Countries.Bank("NBKR", "KGS", URI.create("http://127.0.0.1:1/none"), RatesTest::read));
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** Lines such as {@code 2026-11-18 USD 1 87.4500}. */
    private static RateSheet read(byte[] document) {
        List<ExchangeRate> rates = new ArrayList<>();
        for (String line : new String(document, StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split(" ", -1);
            rates.add(new ExchangeRate(
                    "NBKR",
                    LocalDate.parse(parts[0]),
                    parts[1],
                    "KGS",
                    Integer.parseInt(parts[2]),
                    new BigDecimal(parts[3]),
                    parts[3].replace('.', ',')));
        }
        return new RateSheet(rates.get(rates.size() - 1).date(), rates);
    }

    private Import take(String document) {
        world.clock.tick();
        return world.rates.importDocument(World.COORDINATOR, "NBKR", null, document.getBytes(StandardCharsets.UTF_8));
    }

    private String stored(String currency, String day) {
        ExchangeRate rate = world.rates.require(World.RECORDER, "NBKR", currency, LocalDate.parse(day));
        return rate.nominal() + " " + rate.value() + " " + rate.published();
    }

    private static Problem problem(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    @Test
    void storesEachRateAsPublished() {
        Import taken = take("2026-11-18 USD 1 87.4500\n2026-11-18 KZT 100 16.8");

        assertThat(taken.stored()).hasSize(2);
        assertThat(taken.held()).isEmpty();
        assertThat(stored("USD", "2026-11-18")).isEqualTo("1 87.4500 87,4500");
        assertThat(stored("KZT", "2026-11-18")).isEqualTo("100 16.8 16,8");
        assertThat(world.rates.sources()).containsExactly("NBKR");
    }

    @Test
    void neverGivesTheRateOfAnotherDay() {
        take("2026-11-18 USD 1 87.4500");

        assertThat(problem(() -> stored("USD", "2026-11-19")).type()).isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> stored("EUR", "2026-11-18")).type()).isEqualTo(Problem.Type.NOT_FOUND);
    }

    @Test
    void changesNothingWhenTheSameDocumentComesAgain() {
        String document = "2026-11-17 USD 1 87.1\n2026-11-18 USD 1 870.1";
        Import first = take(document);

        Import second = take(document);

        assertThat(first.stored()).hasSize(1);
        assertThat(first.held()).extracting(Held::reason).containsExactly("implausible");
        assertThat(second.stored()).isEmpty();
        assertThat(second.known()).isEqualTo(1);
        assertThat(second.held()).isEqualTo(first.held());
        assertThat(world.rates.held(World.RECORDER)).isEqualTo(first.held());
    }

    @Test
    void holdsADocumentOfAnotherDayThanWasAskedFor() {
        byte[] document = "2026-11-14 USD 1 87.1".getBytes(StandardCharsets.UTF_8);
        LocalDate asked = LocalDate.parse("2026-11-16");

        Import taken = world.rates.importDocument(World.COORDINATOR, "NBKR", asked, document);

        assertThat(taken.stored()).isEmpty();
        assertThat(taken.held()).singleElement().satisfies(held -> {
            assertThat(held.reason()).isEqualTo("wrong-day");
            assertThat(held.asked()).isEqualTo(asked);
        });
        assertThat(take("2026-11-14 USD 1 87.1").stored()).hasSize(1);
        assertThat(take("2036-11-14 USD 1 87.1").held())
                .extracting(Held::reason)
                .containsExactly("wrong-day");
    }

    @Test
    void storesWhatAPersonAcceptsAndForgetsWhatAPersonRefuses() {
        take("2026-11-17 USD 1 87.1\n2026-11-17 EUR 1 100");
        take("2026-11-18 USD 1 870.1\n2026-11-18 EUR 1 10");
        List<Held> held = world.rates.held(World.RECORDER);

        world.rates.decide(World.COORDINATOR, held.get(0).id(), true, "the bank confirmed it");
        world.rates.decide(World.COORDINATOR, held.get(1).id(), false, "a slip");

        assertThat(world.rates.held(World.RECORDER)).isEmpty();
        String accepted = held.get(0).rate().currency();
        String refused = held.get(1).rate().currency();
        assertThat(stored(accepted, "2026-11-18")).isNotEmpty();
        assertThat(problem(() -> stored(refused, "2026-11-18")).type()).isEqualTo(Problem.Type.NOT_FOUND);
        Import again = take("2026-11-18 USD 1 870.1\n2026-11-18 EUR 1 10");
        assertThat(again.known()).isEqualTo(2);
        assertThat(again.held()).isEmpty();
        assertThat(problem(() -> world.rates.decide(
                                World.COORDINATOR, held.get(0).id(), false, "no"))
                        .type())
                .isEqualTo(Problem.Type.CONFLICT);
        assertThat(problem(() -> world.rates.decide(World.COORDINATOR, Ids.next(), false, "no"))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.rates.decide(
                                World.COORDINATOR, held.get(0).id(), false, " "))
                        .type())
                .isEqualTo(Problem.Type.INVALID);
    }

    @Test
    void keepsTheFirstValueUntilAPersonAcceptsTheContradictingOne() {
        take("2026-11-17 USD 1 87.1");
        Import other = take("2026-11-17 USD 1 87.2");
        assertThat(other.held()).extracting(Held::reason).containsExactly("contradicts");
        assertThat(stored("USD", "2026-11-17")).isEqualTo("1 87.1 87,1");

        world.rates.decide(World.COORDINATOR, other.held().get(0).id(), true, "corrected by the bank");

        assertThat(stored("USD", "2026-11-17")).isEqualTo("1 87.2 87,2");
        assertThat(world.rates
                        .list(World.RECORDER, null, null, null, Page.Request.FIRST)
                        .items())
                .hasSize(1);
    }

    @Test
    void listsNewestFirstPageByPage() {
        take(
                "2026-11-17 USD 1 87\n2026-11-17 EUR 1 100\n2026-11-18 USD 1 87\n2026-11-18 EUR 1 100\n2026-11-18 KZT 1 1");

        Page<ExchangeRate> first = world.rates.list(World.RECORDER, "NBKR", null, null, new Page.Request(null, 2));
        Page<ExchangeRate> second =
                world.rates.list(World.RECORDER, "NBKR", null, null, new Page.Request(first.next(), 3));

        assertThat(first.items())
                .extracting(rate -> rate.date() + rate.currency())
                .containsExactly("2026-11-18EUR", "2026-11-18KZT");
        assertThat(second.items())
                .extracting(rate -> rate.date() + rate.currency())
                .containsExactly("2026-11-18USD", "2026-11-17EUR", "2026-11-17USD");
        assertThat(second.next()).isNull();
        assertThat(world.rates
                        .list(World.RECORDER, null, "USD", LocalDate.parse("2026-11-17"), Page.Request.FIRST)
                        .items())
                .hasSize(1);
        assertThat(problem(() -> world.rates.list(
                                World.RECORDER, null, null, null, new Page.Request("2026-13-45/A/B", 2)))
                        .violations())
                .extracting(found -> found.code())
                .containsExactly("not-a-page-key");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(problem(() -> world.rates.importDocument(World.COORDINATOR, "ECB", null, new byte[1]))
                        .type())
                .isEqualTo(Problem.Type.NOT_FOUND);
        assertThat(problem(() -> world.rates.importDocument(World.RECORDER, "NBKR", null, new byte[1]))
                        .type())
                .isEqualTo(Problem.Type.FORBIDDEN);
        assertThat(problem(() -> world.rates.importDocument(
                                World.COORDINATOR, "NBKR", null, new byte[Rates.MAX_BYTES + 1]))
                        .type())
                .isEqualTo(Problem.Type.TOO_LARGE);
        assertThat(problem(() -> world.rates.fetch(World.COORDINATOR, "NBKR", LocalDate.parse("2026-11-17")))
                        .type())
                .isEqualTo(Problem.Type.UNAVAILABLE);
    }
}

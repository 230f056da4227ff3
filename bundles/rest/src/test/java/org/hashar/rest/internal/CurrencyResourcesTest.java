package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.FIFTY;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.Samples.som;
import static org.hashar.rest.internal.SeasonSamples.FUND;
import static org.hashar.rest.internal.TestServer.AIDA;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hashar.api.Recorded;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.Conversion.RateType;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ForeignMoney;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.PublishedRate;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Remittance;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceStanding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every operation on foreign money, conversions and remittances: what reaches the service, and that the answer is what the contract promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurrencyResourcesTest {
    private static final Contract CONTRACT = Contract.load();
    private static final Amount DOLLARS = new Amount(10_000, new Asset("USD", 2));
    private TestServer server;

    @BeforeAll
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void puts(Fake fake, String path, String method, Object draft, Object answer) {
        String body = new String(Json.bytes(draft), StandardCharsets.UTF_8);
        for (boolean created : new boolean[] {true, false}) {
            fake.on(method, args -> new Recorded<>(answer, created));
            TestServer.Answer told = server.json("PUT", path, body);
            assertThat(told.status()).as(told.body()).isEqualTo(created ? 201 : 200);
            CONTRACT.check("PUT", path, told.status(), told.json());
            assertThat(fake.last(method)).isEqualTo(Arrays.asList(AIDA, draft));
        }
    }

    private void gets(Fake fake, String path, String method, List<Object> args, Object answer) {
        fake.on(method, given -> answer);
        TestServer.Answer told = server.get(path);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        CONTRACT.check("GET", path.replaceAll("\\?.*", ""), 200, told.json());
        List<Object> given = fake.last(method);
        assertThat(given.subList(1, given.size())).isEqualTo(args);
    }

    @Test
    void foreignMoneyIsHeldExchangedAndToldWithBothAmounts() {
        puts(
                server.exchanges,
                "/funds/" + FUND + "/foreign-money/" + ID,
                "move",
                new ForeignMoneyDraft(
                        ID,
                        FUND,
                        ForeignMoneyDraft.Kind.RECEIVED,
                        CapitalSource.DONOR,
                        null,
                        Money.of(DOLLARS),
                        DAY,
                        null),
                SeasonSamples.document());
        puts(
                server.exchanges,
                "/funds/" + FUND + "/exchanges/" + ID,
                "exchange",
                new ExchangeDraft(
                        ID,
                        FUND,
                        CapitalSource.DONOR,
                        "CARMP",
                        Money.of(DOLLARS),
                        FIFTY,
                        new ExchangeDraft.Rate(ExchangeDraft.By.DECISION, null, 1, "47.4", SeasonSamples.DECISION),
                        FIFTY,
                        DAY,
                        "Slip 8"),
                SeasonSamples.document());
        gets(
                server.exchanges,
                "/funds/" + FUND + "/foreign-money?asOf=" + DAY + "&asKnown=" + NOW,
                "statement",
                Arrays.asList(FUND, DAY, NOW),
                new ForeignMoney(
                        FUND,
                        DAY,
                        NOW,
                        List.of(new ForeignMoney.Held(CapitalSource.DONOR, null, DOLLARS)),
                        List.of(new ForeignMoney.Exchange(
                                ID,
                                DAY,
                                CapitalSource.DONOR,
                                "CARMP",
                                DOLLARS,
                                som(474_000),
                                ExchangeDraft.By.BANK,
                                "RSK",
                                "1 USD = 47.4 KGS",
                                som(0)))));
    }

    @Test
    void anAmountIsConvertedByANamedRate() {
        Conversion conversion =
                new Conversion(DOLLARS, som(474_000), RateType.SPOT, "NBKR", DAY, "1 USD = 47.4 KGS", 1);
        gets(
                server.conversions,
                "/rates/convert?amount=100.00&from=USD&to=KGS&type=SPOT&source=NBKR&date=" + DAY,
                "convert",
                Arrays.asList(new Money("100.00", "USD"), "KGS", RateType.SPOT, DAY, "NBKR"),
                conversion);
        TestServer.Answer unnamed = server.get("/rates/convert?amount=1&from=USD&to=KGS&date=" + DAY);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.json().get("violations").findValuesAsText("pointer")).containsExactly("/type");
    }

    @Test
    void whatWasPublishedIsKeptAndToldWithWhatContradictsIt() {
        PublishedRateDraft draft = new PublishedRateDraft(
                ID, PublishedRateDraft.Kind.DOCUMENT, "STORIES", DAY, FIFTY, Money.of(DOLLARS), "page 3");
        PublishedRate rate = new PublishedRate(draft, List.of(LOAN), NOW, "aida");
        puts(server.conversions, "/rates/published/" + ID, "publish", draft, rate);
        gets(server.conversions, "/rates/published/" + ID, "require", Arrays.asList(ID), rate);
        gets(
                server.conversions,
                "/rates/published?source=STORIES",
                "published",
                Arrays.asList("STORIES"),
                List.of(rate));
    }

    @Test
    void remittancesAreFactsOfAPerson() {
        String path = "/persons/" + PERSON + "/remittances";
        RemittanceDraft draft = new RemittanceDraft(
                ID, PERSON, RemittanceDraft.Kind.RECEIVED, new Money("12000.00", "RUB"), DAY, DAY, null, null);
        Remittance fact = new Remittance(draft, NOW, "aida", new Remittance.Withdrawal("mistake", NOW, "aida"));
        puts(server.remittances, path + "/" + ID, "record", draft, fact);
        gets(server.remittances, path, "ofPerson", Arrays.asList(PERSON, null), List.of(fact));
        gets(
                server.remittances,
                path + "/standing?asOf=2011-05-05",
                "standing",
                Arrays.asList(PERSON, DAY, null),
                new RemittanceStanding(PERSON, DAY, NOW, DAY, DAY, RemittanceDraft.Reason.CONTACT_LOST, 7));
        server.remittances.on("withdraw", args -> fact);
        TestServer.Answer told = server.json("POST", path + "/" + ID + "/withdrawal", "{\"reason\":\"mistake\"}");
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        CONTRACT.check("POST", path + "/" + ID + "/withdrawal", 200, told.json());
        assertThat(server.remittances.last("withdraw")).isEqualTo(Arrays.asList(AIDA, ID, "mistake"));
    }
}

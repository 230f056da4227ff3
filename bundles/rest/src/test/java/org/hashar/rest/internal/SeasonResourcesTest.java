package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.SeasonSamples.APPLICATION;
import static org.hashar.rest.internal.SeasonSamples.BATCH;
import static org.hashar.rest.internal.SeasonSamples.FUND;
import static org.hashar.rest.internal.SeasonSamples.SEASON;
import static org.hashar.rest.internal.TestServer.AIDA;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.fund.ReversalDraft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on funds of capital, stock and seasons: what reaches the service, and that the answer is what the contract promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeasonResourcesTest {
    private static final Contract CONTRACT = Contract.load();
    private TestServer server;

    @BeforeAll
    void start() throws Exception {
        server = new TestServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A write: its path, the service's method, what is sent, and what the service answers. */
    record Write(String path, Part part, String method, Object draft, Object answer) {}

    /** A question: its path with query, the service's method, what reaches it after the actor, and what it answers. */
    record Read(String path, Part part, String method, List<Object> args, Object answer) {}

    enum Part {
        CAPITAL,
        STOCKS,
        SEASONS,
        LOANS
    }

    private Fake fake(Part part) {
        return switch (part) {
            case CAPITAL -> server.capital;
            case STOCKS -> server.stocks;
            case SEASONS -> server.seasons;
            case LOANS -> server.revolvingLoans;
        };
    }

    static Stream<Write> writes() {
        String fund = "/funds/" + FUND;
        String season = "/seasons/" + SEASON;
        String batch = "/batches/" + BATCH;
        String loan = "/season-loans/" + LOAN;
        return Stream.of(
                new Write(fund, Part.CAPITAL, "open", SeasonSamples.fundDraft(), SeasonSamples.fund()),
                new Write(
                        fund + "/capital/" + ID,
                        Part.CAPITAL,
                        "record",
                        SeasonSamples.capitalDraft(),
                        SeasonSamples.document()),
                new Write("/items/SEED-CARROT", Part.STOCKS, "define", SeasonSamples.itemDraft(), SeasonSamples.item()),
                new Write(
                        fund + "/receipts/" + ID,
                        Part.STOCKS,
                        "receive",
                        SeasonSamples.receiptDraft(),
                        SeasonSamples.document()),
                new Write(
                        batch + "/issues/" + ID,
                        Part.STOCKS,
                        "issue",
                        SeasonSamples.issueDraft(),
                        SeasonSamples.document()),
                new Write(
                        batch + "/counts/" + ID,
                        Part.STOCKS,
                        "count",
                        SeasonSamples.countDraft(),
                        SeasonSamples.document()),
                new Write(season, Part.SEASONS, "open", SeasonSamples.seasonDraft(), SeasonSamples.season()),
                new Write(
                        season + "/due-shifts/" + ID,
                        Part.SEASONS,
                        "shiftDue",
                        SeasonSamples.dueShiftDraft(),
                        SeasonSamples.season()),
                new Write(
                        season + "/closings/" + ID,
                        Part.SEASONS,
                        "close",
                        SeasonSamples.closeDraft(),
                        SeasonSamples.season()),
                new Write(
                        season + "/applications/" + ID,
                        Part.SEASONS,
                        "apply",
                        SeasonSamples.applicationDraft(),
                        SeasonSamples.document()),
                new Write(
                        season + "/allocations/" + ID,
                        Part.SEASONS,
                        "allocate",
                        SeasonSamples.allocationDraft(),
                        SeasonSamples.waitingList()),
                new Write(
                        "/applications/" + APPLICATION + "/loans/" + LOAN,
                        Part.LOANS,
                        "issue",
                        SeasonSamples.loanDraft(),
                        SeasonSamples.loan()),
                new Write(
                        loan + "/repayments/" + ID,
                        Part.LOANS,
                        "repay",
                        SeasonSamples.repaymentDraft(),
                        SeasonSamples.loan()),
                new Write(
                        loan + "/returns/" + ID,
                        Part.LOANS,
                        "giveBack",
                        SeasonSamples.returnDraft(),
                        SeasonSamples.loan()),
                new Write(
                        loan + "/decisions/" + ID,
                        Part.LOANS,
                        "decide",
                        SeasonSamples.decisionDraft(),
                        SeasonSamples.loan()));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatIsSentReachesTheServiceAsItIs(Write write) {
        Fake fake = fake(write.part());
        String body = new String(Json.bytes(write.draft()), java.nio.charset.StandardCharsets.UTF_8);
        for (boolean created : new boolean[] {true, false}) {
            fake.on(write.method(), args -> new Recorded<>(write.answer(), created));
            TestServer.Answer answer = server.json("PUT", write.path(), body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(created ? 201 : 200);
            CONTRACT.check("PUT", write.path(), answer.status(), answer.json());
            assertThat(fake.last(write.method())).isEqualTo(Arrays.asList(AIDA, write.draft()));
        }
    }

    static Stream<Read> reads() {
        String fund = "/funds/" + FUND;
        String season = "/seasons/" + SEASON;
        String day = "?asOf=" + DAY;
        return Stream.of(
                new Read("/items", Part.STOCKS, "items", args(), List.of(SeasonSamples.item())),
                new Read("/funds?owner=" + GROUP, Part.CAPITAL, "ofOwner", args(GROUP), List.of(SeasonSamples.fund())),
                new Read(fund, Part.CAPITAL, "require", args(FUND), SeasonSamples.fund()),
                new Read(
                        fund + "/documents?limit=2",
                        Part.CAPITAL,
                        "documents",
                        args(FUND, new Page.Request(null, 2)),
                        new Page<>(List.of(SeasonSamples.document()), null)),
                new Read(
                        fund + "/documents/" + ID, Part.CAPITAL, "requireDocument", args(ID), SeasonSamples.document()),
                new Read(
                        fund + "/position" + day + "&asKnown=" + NOW,
                        Part.CAPITAL,
                        "position",
                        args(FUND, DAY, NOW),
                        SeasonSamples.position()),
                new Read(
                        fund + "/sources" + day,
                        Part.CAPITAL,
                        "bySource",
                        args(FUND, DAY, null),
                        SeasonSamples.bySource()),
                new Read(
                        fund + "/batches" + day,
                        Part.STOCKS,
                        "batches",
                        args(FUND, DAY, null),
                        List.of(SeasonSamples.batch())),
                new Read(
                        fund + "/stock-book" + day + "&batch=" + BATCH,
                        Part.STOCKS,
                        "book",
                        args(FUND, BATCH, DAY, null),
                        List.of(SeasonSamples.movement())),
                new Read(fund + "/seasons", Part.SEASONS, "list", args(FUND), List.of(SeasonSamples.season())),
                new Read(season, Part.SEASONS, "require", args(SEASON), SeasonSamples.season()),
                new Read(
                        season + "/waiting-list" + day,
                        Part.SEASONS,
                        "waitingList",
                        args(SEASON, DAY),
                        SeasonSamples.waitingList()),
                new Read(
                        season + "/lineage" + day,
                        Part.SEASONS,
                        "lineage",
                        args(SEASON, DAY, null),
                        SeasonSamples.lineage()),
                new Read(
                        season + "/portfolio" + day,
                        Part.SEASONS,
                        "portfolio",
                        args(SEASON, DAY, null),
                        SeasonSamples.portfolio()),
                new Read(
                        season + "/loans" + day,
                        Part.LOANS,
                        "ofSeason",
                        args(SEASON, DAY, null),
                        List.of(SeasonSamples.loan())),
                new Read(
                        "/season-loans/" + LOAN + day,
                        Part.LOANS,
                        "require",
                        args(LOAN, DAY, null),
                        SeasonSamples.loan()));
    }

    private static List<Object> args(Object... args) {
        return Arrays.asList(args);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void whatIsAskedForIsGivenAsTheContractSays(Read read) {
        Fake fake = fake(read.part());
        fake.on(read.method(), args -> read.answer());
        TestServer.Answer answer = server.get(read.path());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        CONTRACT.check("GET", read.path().replaceAll("\\?.*", ""), 200, answer.json());
        List<Object> given = fake.last(read.method());
        assertThat(given.get(0)).isEqualTo(AIDA);
        assertThat(given.subList(1, given.size())).isEqualTo(read.args());
    }

    @Test
    void aDocumentIsTakenBackOnItsOwnFundOnly() {
        server.capital.on("requireDocument", args -> SeasonSamples.document());
        server.capital.on("reverse", args -> new Recorded<>(SeasonSamples.document(), true));
        ReversalDraft draft = new ReversalDraft(LOAN, "twice");
        String body = new String(Json.bytes(draft), java.nio.charset.StandardCharsets.UTF_8);
        String path = "/funds/" + FUND + "/documents/" + ID + "/reversal";
        TestServer.Answer answer = server.json("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        CONTRACT.check("POST", path, 200, answer.json());
        assertThat(server.capital.last("reverse")).isEqualTo(Arrays.asList(AIDA, ID, draft));
        server.capital.on("dryRunReversal", args -> Samples.reversalPreview());
        TestServer.Answer would = server.json("POST", path + "/dry-run", body);
        assertThat(would.status()).as(would.body()).isEqualTo(200);
        CONTRACT.check("POST", path + "/dry-run", 200, would.json());
        assertThat(server.capital.last("dryRunReversal")).isEqualTo(Arrays.asList(AIDA, ID, draft));
        assertThat(server.json("POST", path.replace(FUND.toString(), GROUP.toString()) + "/dry-run", body)
                        .status())
                .isEqualTo(404);
        assertThat(server.json("POST", path.replace(FUND.toString(), GROUP.toString()), body)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongWithABodyIsToldTogether() {
        TestServer.Answer answer = server.json(
                "PUT",
                "/applications/" + APPLICATION + "/loans/" + LOAN,
                "{\"date\":\"2011-13-01\",\"rule\":\"BARTER\",\"goods\":[{\"batch\":\"x\",\"quantity\":{\"amount\":1}}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("violations").findValuesAsText("pointer"))
                .containsExactly(
                        "/date",
                        "/rule",
                        "/goods/0/batch",
                        "/goods/0/quantity/amount",
                        "/goods/0/quantity/unit",
                        "/goods/0/agreedValue");
    }
}

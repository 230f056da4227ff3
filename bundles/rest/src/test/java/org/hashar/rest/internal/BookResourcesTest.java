package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.FIFTY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.Samples.som;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.PortfolioReport.AgeBand;
import org.hashar.api.fund.PortfolioReport.Dimension;
import org.hashar.api.fund.ReportCurrency;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.Sex;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Books in their three forms, indicators, portfolio totals, and loans from others. */
class BookResourcesTest {
    private static final String GOLDEN = "/org/hashar/rest/internal/cash.csv";
    private static TestServer server;

    @BeforeAll
    static void open() throws Exception {
        server = new TestServer();
        server.books.on("open", args -> cashBook());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Book cashBook() {
        List<Row> rows = List.of(
                Row.line(DAY, "Взнос", "Айжан, \"Ая\"", null, som(5000), null, som(5000), 3L),
                Row.line(DAY, "Чыгым", "=HYPERLINK(\"http://x\")", "-SEED", null, som(-125), som(4875), null),
                Row.total(null, "Баары", "two\nlines", null, null, null, som(4875), new BigDecimal("0.150")));
        return new Book(
                "cash",
                "Oomat: касса",
                List.of(
                        new Column("date", "Күнү", false),
                        new Column("what", "Эмне", false),
                        new Column("person", "Аты", false),
                        new Column("purpose", "Максаты", false),
                        new Column("in", "Кириш, KGS", true),
                        new Column("out", "Чыгыш, KGS", true),
                        new Column("balance", "Калдык, KGS", true),
                        new Column("quantity", "кг", true)),
                rows.iterator());
    }

    private static String cash(String more) {
        return "/books/cash?group=" + GROUP + "&asOf=" + DAY + more;
    }

    @Test
    void streamsJsonAsATable() {
        TestServer.Answer answer = server.get(cash("&from=2011-01-01"), "Accept-Language", "ky");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("ky");
        Contract.load().check("get", "/books/cash", 200, answer.json());
        assertThat(answer.json().at("/rows/0/cells/4/amount").asText()).isEqualTo("50.00");
        assertThat(answer.json().at("/rows/2/kind").asText()).isEqualTo("TOTAL");
        BookQuery query = (BookQuery) server.books.last("open").get(1);
        assertThat(query.group()).isEqualTo(GROUP);
        assertThat(query.from()).isEqualTo("2011-01-01");
        assertThat(server.books.last("open").get(2)).isEqualTo(Locale.forLanguageTag("ky"));
    }

    @Test
    void asksForTheAidThatAHouseholdReceived() {
        TestServer.Answer answer = server.get("/books/aid?household=" + PERSON + "&asOf=" + DAY);
        assertThat(answer.status()).isEqualTo(200);
        BookQuery query = (BookQuery) server.books.last("open").get(1);
        assertThat(query)
                .isEqualTo(new BookQuery(BookQuery.Kind.AID, null, null, null, null, PERSON, null, null, DAY, null));
    }

    @Test
    void streamsCsvAsInTheGoldenFile() throws IOException {
        TestServer.Answer answer = server.get(cash(""), "Accept", "text/csv");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"cash-" + DAY + ".csv\"");
        try (InputStream golden = BookResourcesTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(answer.body()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void beginsCsvWithAMarkOnlyWhenItIsAskedFor() {
        assertThat(server.get(cash("&format=csv&bom=true")).body()).startsWith("\uFEFFКүнү,");
        assertThat(server.get(cash("&format=csv")).body()).startsWith("Күнү,");
    }

    @Test
    void streamsAnExcelSheetWithExactNumbersDaysAndTexts() throws Exception {
        HttpResponse<byte[]> answer = server.bytes(server.request(cash("&format=xlsx")));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(BookFormat.XLSX_TYPE);
        Map<String, String> parts = unzip(answer.body());
        assertThat(parts).containsKeys("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml");
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(texts(sheet)).contains("Кириш, KGS", "Айжан, \"Ая\"", "=HYPERLINK(\"http://x\")", "two\nlines");
        assertThat(sheet)
                .contains("<v>50.00</v>")
                .contains("<v>-1.25</v>")
                .contains("<v>0.150</v>")
                .doesNotContain("<f>");
        // 5 May 2011 as Excel counts days.
        assertThat(sheet).contains("<v>40668");
        assertThat(parts.get("xl/styles.xml"))
                .contains("0.00")
                .contains("0.000")
                .contains("yyyy-mm-dd");
    }

    private static List<String> texts(String sheet) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sheet)))
                .getElementsByTagName("t");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static Map<String, String> unzip(byte[] xlsx) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile("hashar-book-", ".xlsx");
        try {
            Files.write(file, xlsx);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    /** A quarter of a million rows: held at once they would not fit into what the test machine is given beside everything else. */
    @Test
    void doesNotHoldTheRowsOfALongBook() throws IOException {
        for (BookFormat format : BookFormat.values()) {
            Counted rows = new Counted(format == BookFormat.XLSX ? 20_000 : 250_000);
            Book book = new Book("cash", "long", List.of(new Column("n", "n", true)), rows);
            Noting out = new Noting(rows);
            format.write(book, out, false);
            assertThat(rows.made).isEqualTo(rows.size);
            assertThat(out.written).isGreaterThan(10_000);
            assertThat(out.halfway)
                    .as(format + ": given on when half of the rows were read")
                    .isPositive();
        }
    }

    /** Counts what is given on, also what of it while half of the rows are still to be read. */
    private static final class Noting extends OutputStream {
        private final Counted rows;
        private long written;
        private long halfway;

        Noting(Counted rows) {
            this.rows = rows;
        }

        @Override
        public void write(int b) {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
            if (rows.made < rows.size / 2) {
                halfway = written;
            }
        }
    }

    private static final class Counted implements Iterator<Row> {
        private final int size;
        private int made;

        Counted(int size) {
            this.size = size;
        }

        @Override
        public boolean hasNext() {
            return made < size;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            made++;
            return Row.line((long) made);
        }
    }

    @Test
    void answersAProblemWhenABookCannotBeOpened() {
        server.books.on("open", args -> {
            throw Problem.of(Problem.Type.NOT_FOUND, "group-not-found", GROUP).exception();
        });
        TestServer.Answer answer = server.get(cash("&format=xlsx"));
        server.books.on("open", args -> cashBook());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(server.get("/books/diary?asOf=2011-05-05").status()).isEqualTo(404);
        assertThat(server.get(cash(""), "Accept", "image/png").status()).isEqualTo(406);
        TestServer.Answer wrong = server.get("/books/cash?group=x&asOf=y&format=pdf&bom=maybe");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("violations")).hasSize(4);
    }

    private static IndicatorSheet sheet() {
        return new IndicatorSheet(
                "KG",
                null,
                GROUP,
                FundKind.SAVINGS,
                null,
                null,
                DAY,
                NOW,
                "KGS",
                new Conversion(
                        new Amount(100, new Asset("KGS", 2)),
                        new Amount(2, new Asset("USD", 2)),
                        Conversion.RateType.SPOT,
                        "NBKR",
                        DAY,
                        "1 USD = 45.50 KGS",
                        1),
                3,
                List.of(
                        new Indicator(
                                "SG14",
                                "Use",
                                Indicator.Unit.RATIO,
                                new BigDecimal("100.00"),
                                new BigDecimal("300.00"),
                                new BigDecimal("0.333333"),
                                6,
                                "Loans by assets",
                                null,
                                null),
                        new Indicator(
                                "SG07",
                                "Fund",
                                Indicator.Unit.MONEY,
                                new BigDecimal("300.00"),
                                null,
                                new BigDecimal("300.00"),
                                2,
                                "Cash and loans",
                                null,
                                new Amount(659, new Asset("USD", 2))),
                        new Indicator("SG18", "W", Indicator.Unit.MONEY, null, null, null, 2, "W", "nothing", null)));
    }

    @Test
    void asksForIndicatorsOfGroupsAndPortfolios() {
        server.indicators.on("savingsGroups", args -> sheet());
        server.indicators.on("portfolio", args -> sheet());
        TestServer.Answer groups =
                server.get("/figures/savings-groups?country=KG&territory=A1&groupType=SHG&asOf=" + DAY);
        Contract.load().check("get", "/figures/savings-groups", 200, groups.json());
        assertThat(groups.told()).contains("'numerator':'100.00','denominator':'300.00','value':'0.333333'");
        assertThat(server.indicators.last("savingsGroups").get(1))
                .isEqualTo(new IndicatorQuery("KG", "A1", "SHG", null, null, null, null, DAY, null));
        TestServer.Answer ratios =
                server.get("/figures/portfolio-ratios?kind=COMMUNITY&fund=" + ID + "&from=2011-01-01&asOf=" + DAY);
        Contract.load().check("get", "/figures/portfolio-ratios", 200, ratios.json());
        IndicatorQuery asked =
                (IndicatorQuery) server.indicators.last("portfolio").get(1);
        assertThat(asked.kind()).isEqualTo(FundKind.COMMUNITY);
        assertThat(asked.fund()).isEqualTo(ID);
    }

    @Test
    void asksForIndicatorsInAnotherCurrencyByANamedRate() {
        server.indicators.on("savingsGroups", args -> sheet());
        String of = "/figures/savings-groups?group=" + GROUP + "&asOf=" + DAY;
        TestServer.Answer answer = server.get(of + "&currency=USD&rateType=SPOT&rateSource=NBKR");
        Contract.load().check("get", "/figures/savings-groups", 200, answer.json());
        assertThat(answer.told()).contains("'rate':'1 USD = 45.50 KGS'");
        IndicatorQuery asked =
                (IndicatorQuery) server.indicators.last("savingsGroups").get(1);
        assertThat(asked.in()).isEqualTo(new ReportCurrency("USD", Conversion.RateType.SPOT, "NBKR"));
        TestServer.Answer nameless = server.get(of + "&currency=USD");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.told()).contains("'pointer':'/rateType'");
    }

    @Test
    void whoLeftWithoutASettlementIsListedAndCounted() {
        server.indicators.on(
                "unsettled", args -> List.of(new org.hashar.api.fund.Unsettled(GROUP, ID, DAY, 12, som(100), som(0))));
        server.indicators.on("unsettledIn", args -> new org.hashar.api.fund.UnsettledFigure("KG", "A1", DAY, 2, 3));

        TestServer.Answer list = server.get("/groups/" + GROUP + "/unsettled");
        Contract.load().check("get", "/groups/{group}/unsettled", 200, list.json());
        assertThat(list.json().at("/items/0/days").asInt()).isEqualTo(12);
        assertThat(server.indicators.last("unsettled").get(1)).isEqualTo(GROUP);
        assertThat(server.get("/groups/Oomat/unsettled").status()).isEqualTo(422);
        TestServer.Answer figure = server.get("/figures/unsettled?country=KG&territory=A1");
        Contract.load().check("get", "/figures/unsettled", 200, figure.json());
        assertThat(server.indicators.last("unsettledIn").subList(1, 3)).isEqualTo(List.of("KG", "A1"));
        assertThat(server.get("/figures/unsettled")
                        .json()
                        .at("/violations/0/pointer")
                        .asText())
                .isEqualTo("/country");
    }

    @Test
    void asksForThePortfolioByItsDimensions() {
        server.indicators.on(
                "report",
                args -> new PortfolioReport(
                        "KG",
                        null,
                        DAY,
                        NOW,
                        List.of(Dimension.DISTRICT),
                        List.of(
                                new PortfolioReport.Row("D1", Sex.FEMALE, AgeBand.FROM_60, 7, som(1), som(2), som(3)),
                                new PortfolioReport.Row(null, null, null, 7, null, null, null))));
        TestServer.Answer answer = server.get("/figures/portfolio?country=KG&by=district,sex,age");
        Contract.load().check("get", "/figures/portfolio", 200, answer.json());
        PortfolioReport.Query query =
                (PortfolioReport.Query) server.indicators.last("report").get(1);
        assertThat(query.by()).isEqualTo(Set.of(Dimension.DISTRICT, Dimension.SEX, Dimension.AGE));
        assertThat(server.get("/figures/portfolio?country=KG&by=hair")
                        .json()
                        .at("/violations/0/pointer")
                        .asText())
                .isEqualTo("/by");
    }

    private static ExternalLoan loan() {
        return new ExternalLoan(
                ID,
                GROUP,
                PERSON,
                "MFI",
                som(5000),
                DAY,
                null,
                "LIVESTOCK",
                NOW,
                "aida",
                new ExternalLoan.End(ExternalLoan.How.REPAID, DAY, null, NOW, "aida"));
    }

    @Test
    void keepsLoansFromOthers() {
        server.externalLoans.on("record", args -> new Recorded<>(loan(), true));
        server.externalLoans.on("end", args -> loan());
        server.externalLoans.on("require", args -> loan());
        server.externalLoans.on("list", args -> new Page<>(List.of(loan()), null));
        ExternalLoanDraft draft = new ExternalLoanDraft(ID, GROUP, PERSON, "MFI", FIFTY, DAY, null, "LIVESTOCK");
        String path = "/external-loans/" + ID;
        TestServer.Answer put = server.json("PUT", path, new String(Json.bytes(draft), StandardCharsets.UTF_8));
        assertThat(put.status()).isEqualTo(201);
        assertThat(server.externalLoans.last("record").get(1)).isEqualTo(draft);
        Contract.load().check("put", path, 201, put.json());
        TestServer.Answer end = server.json("POST", path + "/end", "{\"how\":\"REPAID\",\"on\":\"2011-05-05\"}");
        assertThat(end.status()).isEqualTo(200);
        Contract.load().check("post", path + "/end", 200, end.json());
        Contract.load().check("get", path, 200, server.get(path).json());
        String list = "/external-loans?group=" + GROUP;
        Contract.load().check("get", "/external-loans", 200, server.get(list).json());
    }
}

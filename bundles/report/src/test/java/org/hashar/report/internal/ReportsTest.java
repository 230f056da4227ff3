package org.hashar.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.fund.GroupSavings;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.report.ReportRun;
import org.hashar.api.report.ReportService.Listing;
import org.hashar.api.report.Table;
import org.hashar.api.report.Table.Column;
import org.hashar.api.report.Table.Row;
import org.hashar.spi.ReportContext;
import org.hashar.spi.ReportDefinition;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 5, 5);
    private static final Asset KGS = new Asset("KGS", 2);
    private static final UUID GROUP = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final World world = new World();
    private final Reports reports = world.reports();

    @Test
    void listsTheReportsOfACountryInTheReadersLanguage() {
        world.reporting(report("KG.empty", ReportsTest::empty));

        assertThat(reports.list(World.READER, "KG", Locale.forLanguageTag("ru-RU")))
                .containsExactly(new Listing("KG.empty", 3, "Пусто"));
        assertThat(reports.list(World.READER, "KG", Locale.FRENCH))
                .containsExactly(new Listing("KG.empty", 3, "Empty"));
        assertThat(reports.list(World.READER, "KG", Locale.forLanguageTag("ky")))
                .containsExactly(new Listing("KG.empty", 3, "Бош"));
    }

    @Test
    void givesAReportGroupsSavingsPlacesAndWordsOfOneMoment() {
        world.groups.add(new GroupFigure(GROUP, "KG-SHG-000001", "Jashasyn", "SHG", "417", 8, 7, 1));
        world.savings.add(
                new GroupSavings(GROUP, new Amount(40_000, KGS), Amount.zero(KGS), new Amount(40_000, KGS), 8));
        world.reporting(report("KG.all", context -> {
            GroupFigure group = context.groups().get(0);
            GroupSavings saved = context.savings().get(0);
            String place = context.territory(group.territory()).orElseThrow().name("en", context.asOf());
            return new Table(
                    context.text("report.title"),
                    List.of(new Column("place", context.text("no.word"), false), new Column("saved", "", true)),
                    List.of(Row.line(place, saved.savings()), Row.total(null, Amount.zero(context.currency()))));
        }));

        ReportRun run = reports.run(World.READER, "KG", "KG.all", DAY, null, Locale.ENGLISH);

        assertThat(run.id()).isEqualTo("KG.all");
        assertThat(run.version()).isEqualTo(3);
        assertThat(run.moduleVersion()).isEqualTo("1.2.0");
        assertThat(run.asKnown()).isEqualTo(World.NOW);
        assertThat(run.table().title()).isEqualTo("Empty");
        assertThat(run.table().columns().get(0).label()).isEqualTo("no.word");
        assertThat(run.table().rows().get(0).cells()).containsExactly("Ak-Suu", new Amount(40_000, KGS));
        assertThat(world.asked)
                .containsExactly("groups 2011-05-05 " + World.NOW, "savings 2011-05-05 " + World.NOW, "place 417");
    }

    @Test
    void asksForEachPartOnceAndOnlyWhenItIsWanted() {
        world.reporting(report("KG.twice", context -> {
            List<GroupFigure> first = context.groups();
            world.groups.add(new GroupFigure(GROUP, "KG-SHG-000001", "Jashasyn", "SHG", "417", 8, 7, 1));
            assertThat(context.groups()).isSameAs(first).isEmpty();
            context.territory("417");
            context.territory("417");
            return empty(context);
        }));

        reports.run(World.READER, "KG", "KG.twice", DAY, Instant.parse("2012-01-01T00:00:00Z"), Locale.ENGLISH);

        assertThat(world.asked).containsExactly("groups 2011-05-05 2012-01-01T00:00:00Z", "place 417");
    }

    @Test
    void namesTheReportThatThrowsAndLeavesTheOthersAlone() {
        world.reporting(
                report("KG.broken", context -> {
                    throw new IllegalStateException("oops");
                }),
                report("KG.endless", ReportsTest::endless),
                report("KG.gone", context -> {
                    throw new NoClassDefFoundError("the module was removed while it ran");
                }),
                report("KG.empty", ReportsTest::empty));

        for (String id : List.of("KG.broken", "KG.endless", "KG.gone")) {
            Problem problem = problemOf(() -> reports.run(World.READER, "KG", id, DAY, null, Locale.ENGLISH));
            assertThat(problem.type()).isEqualTo(Problem.Type.INTERNAL);
            assertThat(problem.args()).containsExactly(id);
        }
        assertThat(reports.run(World.READER, "KG", "KG.empty", DAY, null, Locale.ENGLISH)
                        .table()
                        .rows())
                .isEmpty();
    }

    @Test
    void saysWhichModuleIsMissing() {
        world.reporting(report("KG.money", context -> {
            context.currency();
            return empty(context);
        }));
        world.currency(null);
        Problem noCurrency = problemOf(() -> reports.run(World.READER, "KG", "KG.money", DAY, null, Locale.ENGLISH));
        assertThat(noCurrency.type()).isEqualTo(Problem.Type.MODULE_NOT_INSTALLED);
        assertThat(noCurrency.args()).containsExactly("KG", "currency");

        world.noReporting();
        Problem noReporting = problemOf(() -> reports.list(World.READER, "KG", Locale.ENGLISH));
        assertThat(noReporting.type()).isEqualTo(Problem.Type.MODULE_NOT_INSTALLED);
        assertThat(noReporting.args()).containsExactly("KG", "reporting");

        world.uninstall();
        assertThat(problemOf(() -> reports.list(World.READER, "KG", Locale.ENGLISH))
                        .type())
                .isEqualTo(Problem.Type.COUNTRY_NOT_INSTALLED);
    }

    @Test
    void refusesAnUnknownCountryAnUnknownReportAndDaysToCome() {
        world.reporting(report("KG.empty", ReportsTest::empty));

        Problem country = problemOf(() -> reports.list(World.READER, "XX", Locale.ENGLISH));
        assertThat(country.violations())
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/country unknown-country");

        Problem report = problemOf(() -> reports.run(World.READER, "KG", "KG.none", DAY, null, Locale.ENGLISH));
        assertThat(report.type()).isEqualTo(Problem.Type.NOT_FOUND);

        Problem times = problemOf(() -> reports.run(
                World.READER, "KG", "KG.empty", World.TODAY.plusDays(1), World.NOW.plusSeconds(1), Locale.ENGLISH));
        assertThat(times.violations()).extracting(v -> v.pointer()).containsExactly("/asOf", "/asKnown");
    }

    private static Problem problemOf(ThrowingCallable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.problem();
    }

    private static Table empty(ReportContext context) {
        return new Table(context.text("report.title"), List.of(), List.of());
    }

    @SuppressWarnings("InfiniteRecursion") // on purpose: what a faulty module may do
    private static Table endless(ReportContext context) {
        return endless(context);
    }

    private static ReportDefinition report(String id, Function<ReportContext, Table> body) {
        return new ReportDefinition() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public int version() {
                return 3;
            }

            @Override
            public String titleKey() {
                return "report.title";
            }

            @Override
            public Table run(ReportContext context) {
                return body.apply(context);
            }
        };
    }
}

package org.hashar.shell.internal;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.hashar.api.Problem;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.IndicatorService;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.ReportCurrency;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.MembershipFigure;
import org.jspecify.annotations.Nullable;

/** {@code hashar:figure}. */
@Service
@Command(
        scope = "hashar",
        name = "figure",
        description =
                "Computes a figure on a day, from the individual records: membership, the indicators of savings groups, the ratios of"
                        + " a portfolio, or the portfolio by place, sex and age.")
public final class FigureCommand extends HasharCommand {
    private static final String MEMBERSHIP = "membership";
    private static final String SAVINGS_GROUPS = "savings-groups";
    private static final String RATIOS = "portfolio-ratios";
    private static final String PORTFOLIO = "portfolio";

    @Reference(optional = true)
    private @Nullable FigureService figures;

    @Reference(optional = true)
    private @Nullable IndicatorService indicators;

    @Argument(
            index = 0,
            name = "figure",
            description = "Which figure: membership, savings-groups, portfolio-ratios or portfolio")
    private String figure = MEMBERSHIP;

    @Option(name = "--country", required = true, description = "TJ, KG")
    private @Nullable String country;

    @Option(name = "--group-type", description = "Only groups of this type, for example MST")
    private @Nullable String groupType;

    @Option(name = "--group", description = "Only this group, for savings-groups and portfolio-ratios")
    private @Nullable String group;

    @Option(name = "--fund", description = "Only this fund, for portfolio-ratios")
    private @Nullable String fund;

    @Option(name = "--kind", description = "Whose loans, for portfolio-ratios: SAVINGS (the groups' own) or COMMUNITY")
    private @Nullable String kind;

    @Option(name = "--from", description = "First day of the period, for portfolio-ratios; a year back when left out")
    private @Nullable String from;

    @Option(name = "--by", description = "For portfolio: any of region, district, community, sex, age, with commas")
    private @Nullable String by;

    @Option(name = "--as-of", description = "The day, for example 2011-05-05; today when left out")
    private @Nullable String asOf;

    @Option(
            name = "--as-known",
            description = "Leave out what was recorded later than this moment, for example 2011-06-01T00:00:00Z")
    private @Nullable String asKnown;

    @Option(name = "--territory", description = "Only this place and all below it, by any of its codes")
    private @Nullable String territory;

    @Option(
            name = "--currency",
            description = "Tell money in this currency too, for savings-groups and portfolio-ratios; needs --rate")
    private @Nullable String currency;

    @Option(name = "--rate", description = "By which rate of the day: SPOT, MONTH_AVERAGE or UN_OPERATIONAL")
    private @Nullable String rate;

    @Option(name = "--rate-source", description = "Whose rates, for SPOT and MONTH_AVERAGE: NBT, NBKR, CBR")
    private @Nullable String rateSource;

    @Option(name = "--json", description = "Answer in JSON")
    private boolean json;

    @Override
    int run(Locale locale, PrintStream out) {
        String code = Objects.requireNonNull(country).toUpperCase(Locale.ROOT);
        LocalDate given = Input.date(asOf, "--as-of");
        LocalDate day = given == null ? today(known -> known.code().equals(code)) : given;
        Object found =
                switch (figure) {
                    case MEMBERSHIP -> membership(code, day);
                    case SAVINGS_GROUPS ->
                        need(indicators, IndicatorService.class).savingsGroups(actor(), query(code, day), locale);
                    case RATIOS ->
                        need(indicators, IndicatorService.class).portfolio(actor(), query(code, day), locale);
                    case PORTFOLIO -> need(indicators, IndicatorService.class).report(actor(), portfolio(code, given));
                    default ->
                        throw Problem.of(
                                        Problem.Type.NOT_FOUND,
                                        "figure-unknown",
                                        figure,
                                        String.join(", ", MEMBERSHIP, SAVINGS_GROUPS, RATIOS, PORTFOLIO))
                                .exception();
                };
        if (json) {
            out.println(Json.of(found));
        } else if (found instanceof MembershipFigure counted) {
            print(counted, locale, out);
        } else if (found instanceof IndicatorSheet sheet) {
            print(sheet, locale, out);
        } else if (found instanceof PortfolioReport report) {
            print(report, locale, out);
        }
        return DONE;
    }

    private MembershipFigure membership(String code, LocalDate day) {
        return need(figures, FigureService.class)
                .membership(
                        actor(),
                        new MembershipFigure.Query(
                                code, groupType, day, Input.instant(asKnown, "--as-known"), territory));
    }

    private IndicatorQuery query(String code, LocalDate day) {
        UUID of = group == null ? null : Input.id(group, "--group");
        return new IndicatorQuery(
                code,
                territory,
                groupType,
                of,
                kind == null ? null : Input.oneOf(kind, "--kind", FundKind.class),
                fund == null ? null : Input.id(fund, "--fund"),
                Input.date(from, "--from"),
                day,
                Input.instant(asKnown, "--as-known"),
                currency == null
                        ? null
                        : new ReportCurrency(
                                currency,
                                Input.oneOf(String.valueOf(rate), "--rate", Conversion.RateType.class),
                                rateSource));
    }

    /** The day is left open when none was given, so that the totals of today are taken as they are kept. */
    private PortfolioReport.Query portfolio(String code, @Nullable LocalDate day) {
        Set<PortfolioReport.Dimension> dimensions = EnumSet.noneOf(PortfolioReport.Dimension.class);
        for (String each : by == null ? new String[0] : by.split(",", -1)) {
            dimensions.add(Input.oneOf(each.strip(), "--by", PortfolioReport.Dimension.class));
        }
        return new PortfolioReport.Query(code, territory, dimensions, day, Input.instant(asKnown, "--as-known"));
    }

    private void print(MembershipFigure found, Locale locale, PrintStream out) {
        out.println(say(locale, "figure-title", found.country(), found.asOf(), found.asKnown()));
        ShellTable table = Tables.of("Figure", ">Count").noHeaders();
        table.addRow().addContent(say(locale, "figure.groups"), found.groups());
        table.addRow().addContent(say(locale, "figure.persons"), found.persons());
        table.addRow().addContent(say(locale, "figure.women"), found.women());
        table.addRow().addContent(say(locale, "figure.men"), found.men());
        table.addRow().addContent(say(locale, "figure.memberships"), found.memberships());
        for (Map.Entry<String, Long> level : new TreeMap<>(found.territories()).entrySet()) {
            table.addRow()
                    .addContent(say(locale, "figure.places", level.getKey().replace("level", "")), level.getValue());
        }
        Tables.print(table, out);
    }

    private void print(IndicatorSheet sheet, Locale locale, PrintStream out) {
        out.println(say(locale, "figure-title", Objects.toString(sheet.country(), ""), sheet.asOf(), sheet.asKnown()));
        Conversion conversion = sheet.conversion();
        if (conversion != null) {
            out.println(say(locale, "figure.rate", conversion.rate(), conversion.type(), conversion.source()));
        }
        ShellTable table = Tables.of(
                "",
                say(locale, "figure.indicator"),
                ">" + say(locale, "figure.numerator"),
                ">" + say(locale, "figure.denominator"),
                ">" + say(locale, "figure.value"),
                say(locale, "figure.missing"));
        for (Indicator line : sheet.indicators()) {
            String money =
                    line.unit() == Indicator.Unit.MONEY && sheet.currency() != null ? " " + sheet.currency() : "";
            table.addRow()
                    .addContent(
                            line.code(),
                            line.name(),
                            plain(line.numerator(), ""),
                            plain(line.denominator(), ""),
                            plain(line.value(), money) + (line.converted() == null ? "" : " = " + line.converted()),
                            Objects.toString(line.missing(), ""));
        }
        Tables.print(table, out);
    }

    private static String plain(@Nullable BigDecimal number, String unit) {
        return number == null ? "" : number.toPlainString() + unit;
    }

    private void print(PortfolioReport report, Locale locale, PrintStream out) {
        out.println(say(locale, "figure-title", report.country(), report.asOf(), report.asKnown()));
        ShellTable table = Tables.of(
                say(locale, "figure.place"),
                say(locale, "figure.sex"),
                say(locale, "figure.age"),
                ">" + say(locale, "figure.memberships"),
                ">" + say(locale, "figure.savings"),
                ">" + say(locale, "figure.outstanding"),
                ">" + say(locale, "figure.par30"));
        for (PortfolioReport.Row row : report.rows()) {
            table.addRow()
                    .addContent(
                            Objects.toString(row.place(), ""),
                            Objects.toString(row.sex(), ""),
                            Objects.toString(row.age(), ""),
                            row.members(),
                            Objects.toString(row.savings(), ""),
                            Objects.toString(row.outstanding(), ""),
                            Objects.toString(row.par30(), ""));
        }
        Tables.print(table, out);
    }
}

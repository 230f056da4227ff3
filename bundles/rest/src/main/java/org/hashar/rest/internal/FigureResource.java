package org.hashar.rest.internal;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.fund.Conversion.RateType;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.IndicatorQuery;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.ReportCurrency;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.MembershipFigure;
import org.jspecify.annotations.Nullable;

/** The figures that the programmes publish, computed from individual records for any day and any moment of knowledge. */
@Path("figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FigureResource {
    private final Services services;

    FigureResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("membership")
    public Response membership(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("groupType") @Nullable String groupType,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("territory") @Nullable String territory) {
        return Reply.found(
                headers,
                services.figures().membership(actor, query(country, groupType, asOf, asKnown, territory, null)));
    }

    /** The same, group by group. */
    @GET
    @Path("groups")
    public Response groups(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("groupType") @Nullable String groupType,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("alphabet") @Nullable String alphabet) {
        return Reply.found(
                headers,
                new Page<>(
                        services.figures().groups(actor, query(country, groupType, asOf, asKnown, territory, alphabet)),
                        null));
    }

    /** Who is abroad for work, by the place of the household. */
    @GET
    @Path("abroad")
    public Response abroad(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        AbsenceFigure.Query query = new AbsenceFigure.Query(
                in.text("country", country),
                in.optional("territory", territory),
                in.date("asOf", asOf),
                in.optionalInstant("asKnown", asKnown));
        in.check();
        return Reply.found(headers, services.registry().families().abroad(actor, query));
    }

    /** How families stand, by the place of the household. */
    @GET
    @Path("families")
    public Response families(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        FamilyFigure.Query query = new FamilyFigure.Query(
                in.text("country", country),
                in.optional("territory", territory),
                in.date("asOf", asOf),
                in.optionalInstant("asKnown", asKnown));
        in.check();
        return Reply.found(headers, services.registry().families().byStatus(actor, query));
    }

    /** SG01 to SG20 of self-help groups. */
    @GET
    @Path("savings-groups")
    public Response savingsGroups(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("groupType") @Nullable String groupType,
            @QueryParam("group") @Nullable String group,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("rateType") @Nullable String rateType,
            @QueryParam("rateSource") @Nullable String rateSource) {
        Input in = new Input();
        IndicatorQuery query = new IndicatorQuery(
                in.optional("country", country),
                in.optional("territory", territory),
                in.optional("groupType", groupType),
                in.optionalId("group", group),
                null,
                null,
                null,
                in.date("asOf", asOf),
                in.optionalInstant("asKnown", asKnown),
                reportCurrency(in, currency, rateType, rateSource));
        in.check();
        return Reply.found(headers, services.indicators().savingsGroups(actor, query, Languages.of(headers)));
    }

    /** The ratios of a portfolio of loans, and whether capital was kept and revolved. */
    @GET
    @Path("portfolio-ratios")
    public Response portfolioRatios(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("groupType") @Nullable String groupType,
            @QueryParam("group") @Nullable String group,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("fund") @Nullable String fund,
            @QueryParam("from") @Nullable String from,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("rateType") @Nullable String rateType,
            @QueryParam("rateSource") @Nullable String rateSource) {
        Input in = new Input();
        IndicatorQuery query = new IndicatorQuery(
                in.optional("country", country),
                in.optional("territory", territory),
                in.optional("groupType", groupType),
                in.optionalId("group", group),
                in.optionalOneOf("kind", kind, FundKind.class),
                in.optionalId("fund", fund),
                in.optionalDate("from", from),
                in.date("asOf", asOf),
                in.optionalInstant("asKnown", asKnown),
                reportCurrency(in, currency, rateType, rateSource));
        in.check();
        return Reply.found(headers, services.indicators().portfolio(actor, query, Languages.of(headers)));
    }

    /** Null when none of it is given; a currency needs a type of rate, because a report says by what it was converted. */
    private static @Nullable ReportCurrency reportCurrency(
            Input in, @Nullable String currency, @Nullable String rateType, @Nullable String rateSource) {
        if (currency == null && rateType == null && rateSource == null) {
            return null;
        }
        String into = in.text("currency", currency);
        RateType type = in.oneOf("rateType", in.text("rateType", rateType), RateType.SPOT);
        return new ReportCurrency(into, type, in.optional("rateSource", rateSource));
    }

    /** Members, savings and loans by place, sex and age. */
    @GET
    @Path("portfolio")
    public Response portfolio(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("by") @Nullable String by,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        PortfolioReport.Query query = new PortfolioReport.Query(
                in.text("country", country),
                in.optional("territory", territory),
                in.setOf("by", by, PortfolioReport.Dimension.class),
                in.optionalDate("asOf", asOf),
                in.optionalInstant("asKnown", asKnown));
        in.check();
        return Reply.found(headers, services.indicators().report(actor, query));
    }

    /** How many left groups without a settlement. */
    @GET
    @Path("unsettled")
    public Response unsettled(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory) {
        Input in = new Input();
        String code = in.text("country", country);
        String place = in.optional("territory", territory);
        in.check();
        return Reply.found(headers, services.indicators().unsettledIn(actor, code, place));
    }

    private static MembershipFigure.Query query(
            @Nullable String country,
            @Nullable String groupType,
            @Nullable String asOf,
            @Nullable String asKnown,
            @Nullable String territory,
            @Nullable String alphabet) {
        Input in = new Input();
        MembershipFigure.Query query = new MembershipFigure.Query(
                in.text("country", country),
                in.optional("groupType", groupType),
                in.date("asOf", asOf),
                in.optionalInstant("asKnown", asKnown),
                in.optional("territory", territory),
                in.optional("alphabet", alphabet));
        in.check();
        return query;
    }
}

package org.hashar.rest.internal;

import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.fund.Conversion.RateType;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.money.Money;
import org.jspecify.annotations.Nullable;

/** Official exchange rates: taken in as the banks publish them, looked up, held ones decided on. */
@Path("rates")
@Produces(MediaType.APPLICATION_JSON)
public final class RateResource {
    private final Services services;

    RateResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("source") @Nullable String source,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("date") @Nullable String date,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String of = in.optional("source", source);
        String priced = in.optional("currency", currency);
        LocalDate day = in.optionalDate("date", date);
        Page.Request page = in.pageByKey(after, limit);
        in.check();
        return Reply.found(headers, services.rates().list(actor, of, priced, day, page));
    }

    /** Converts for a report, by a rate whose type must be named. */
    @GET
    @Path("convert")
    public Response convert(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("amount") @Nullable String amount,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("type") @Nullable String type,
            @QueryParam("date") @Nullable String date,
            @QueryParam("source") @Nullable String source) {
        Input in = new Input();
        Money money = new Money(in.text("amount", amount), in.text("from", from));
        String into = in.text("to", to);
        RateType by = in.oneOf("type", in.text("type", type), RateType.SPOT);
        LocalDate day = in.date("date", date);
        String of = in.optional("source", source);
        in.check();
        return Reply.found(headers, services.conversions().convert(actor, money, into, by, day, of));
    }

    @GET
    @Path("published")
    public Response published(
            @Context Actor actor, @Context HttpHeaders headers, @QueryParam("source") @Nullable String source) {
        Input in = new Input();
        String of = in.optional("source", source);
        in.check();
        return Reply.found(headers, new Page<>(services.conversions().published(actor, of), null));
    }

    @GET
    @Path("published/{id}")
    public Response publishedRate(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("id", id);
        in.check();
        return Reply.found(headers, services.conversions().require(actor, of));
    }

    @PUT
    @Path("published/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, PublishedRateDraft draft) {
        return Reply.recorded(uri, services.conversions().publish(actor, draft), null);
    }

    @GET
    @Path("sources")
    public Response sources(@Context HttpHeaders headers) {
        return Reply.found(headers, new Page<>(services.rates().sources(), null));
    }

    @GET
    @Path("held")
    public Response held(@Context Actor actor, @Context HttpHeaders headers) {
        return Reply.found(headers, new Page<>(services.rates().held(actor), null));
    }

    @POST
    @Path("held/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@Context Actor actor, @PathParam("id") String id, Bodies.Decision decision) {
        Input in = new Input();
        UUID held = in.id("id", id);
        in.check();
        services.rates().decide(actor, held, decision.accept(), decision.reason());
        return Response.noContent().build();
    }

    /** Takes in the bytes of a document as they came from the bank. */
    @POST
    @Path("{source}")
    @Consumes(MediaType.WILDCARD)
    public Response importDocument(
            @Context Actor actor,
            @PathParam("source") String source,
            @QueryParam("date") @Nullable String date,
            byte[] document) {
        Input in = new Input();
        String from = in.text("source", source);
        LocalDate day = in.optionalDate("date", date);
        in.check();
        return Reply.changed(services.rates().importDocument(actor, from, day, document), null);
    }

    @GET
    @Path("{source}/{currency}/{date}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("source") String source,
            @PathParam("currency") String currency,
            @PathParam("date") String date) {
        Input in = new Input();
        String from = in.text("source", source);
        String priced = in.text("currency", currency);
        LocalDate day = in.date("date", date);
        in.check();
        return Reply.found(headers, services.rates().require(actor, from, priced, day));
    }
}

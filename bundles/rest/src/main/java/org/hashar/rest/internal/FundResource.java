package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.fund.StockReceiptDraft;
import org.jspecify.annotations.Nullable;

/** Funds of capital and their stock: what comes in, what was recorded, and how they stand. */
@Path("funds")
@Produces(MediaType.APPLICATION_JSON)
public final class FundResource {
    private final Services services;

    FundResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor, @Context HttpHeaders headers, @QueryParam("owner") @Nullable String owner) {
        Input in = new Input();
        UUID of = in.id("owner", in.text("owner", owner));
        in.check();
        return Reply.found(headers, new Page<>(services.capital().ofOwner(actor, of), null));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("id", id);
        in.check();
        return Reply.found(headers, services.capital().require(actor, of));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, FundDraft draft) {
        return Reply.recorded(uri, services.capital().open(actor, draft), null);
    }

    @PUT
    @Path("{fund}/capital/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            CapitalDraft draft) {
        return Reply.recorded(uri, services.capital().record(actor, draft), null);
    }

    @GET
    @Path("{fund}/proposals")
    public Response proposals(@Context Actor actor, @Context HttpHeaders headers, @PathParam("fund") String fund) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        in.check();
        return Reply.found(headers, new Page<>(services.proposals().list(actor, of), null));
    }

    /** Sets what needs a second person. */
    @PUT
    @Path("{fund}/four-eyes/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response guard(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            FourEyesDraft draft) {
        return Reply.recorded(uri, services.proposals().guard(actor, draft), null);
    }

    /** Tells what a good would cost now. */
    @PUT
    @Path("{fund}/goods-prices/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response price(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            GoodsPriceDraft draft) {
        return Reply.recorded(uri, services.stocks().price(actor, draft), null);
    }

    @GET
    @Path("{fund}/position")
    public Response position(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.capital().position(actor, of, day, known));
    }

    @GET
    @Path("{fund}/sources")
    public Response sources(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.capital().bySource(actor, of, day, known));
    }

    @PUT
    @Path("{fund}/receipts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receive(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            StockReceiptDraft draft) {
        return Reply.recorded(uri, services.stocks().receive(actor, draft), null);
    }

    @GET
    @Path("{fund}/batches")
    public Response batches(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.stocks().batches(actor, of, day, known), null));
    }

    @GET
    @Path("{fund}/stock-book")
    public Response book(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @QueryParam("batch") @Nullable String batch,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        String named = in.optional("batch", batch);
        UUID only = named == null ? null : in.id("batch", named);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.stocks().book(actor, of, only, day, known), null));
    }

    @PUT
    @Path("{fund}/foreign-money/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response moveForeign(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            ForeignMoneyDraft draft) {
        return Reply.recorded(uri, services.exchanges().move(actor, draft), null);
    }

    @PUT
    @Path("{fund}/exchanges/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response exchange(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            ExchangeDraft draft) {
        return Reply.recorded(uri, services.exchanges().exchange(actor, draft), null);
    }

    @GET
    @Path("{fund}/foreign-money")
    public Response foreignMoney(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.exchanges().statement(actor, of, day, known));
    }

    @GET
    @Path("{fund}/seasons")
    public Response seasons(@Context Actor actor, @Context HttpHeaders headers, @PathParam("fund") String fund) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        in.check();
        return Reply.found(headers, new Page<>(services.seasons().list(actor, of), null));
    }
}

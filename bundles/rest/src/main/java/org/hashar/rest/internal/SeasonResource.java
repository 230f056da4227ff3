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
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.jspecify.annotations.Nullable;

/** Seasons: who asks for what, who gets it, and which repayments paid for it. */
@Path("seasons")
@Produces(MediaType.APPLICATION_JSON)
public final class SeasonResource {
    private final Services services;

    SeasonResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("id", id);
        in.check();
        return Reply.found(headers, services.seasons().require(actor, of));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, SeasonDraft draft) {
        return Reply.recorded(uri, services.seasons().open(actor, draft), null);
    }

    @PUT
    @Path("{season}/due-shifts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response shiftDue(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("season") String season,
            @PathParam("id") String id,
            DueShiftDraft draft) {
        return Reply.recorded(uri, services.seasons().shiftDue(actor, draft), null);
    }

    @PUT
    @Path("{season}/closings/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("season") String season,
            @PathParam("id") String id,
            SeasonCloseDraft draft) {
        return Reply.recorded(uri, services.seasons().close(actor, draft), null);
    }

    @PUT
    @Path("{season}/applications/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("season") String season,
            @PathParam("id") String id,
            SeasonApplicationDraft draft) {
        return Reply.recorded(uri, services.seasons().apply(actor, draft), null);
    }

    @GET
    @Path("{season}/waiting-list")
    public Response waitingList(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("season") String season,
            @QueryParam("asOf") @Nullable String asOf) {
        Input in = new Input();
        UUID of = in.id("season", season);
        LocalDate day = in.date("asOf", asOf);
        in.check();
        return Reply.found(headers, services.seasons().waitingList(actor, of, day));
    }

    @PUT
    @Path("{season}/allocations/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response allocate(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("season") String season,
            @PathParam("id") String id,
            AllocationDraft draft) {
        return Reply.recorded(uri, services.seasons().allocate(actor, draft), null);
    }

    @GET
    @Path("{season}/lineage")
    public Response lineage(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("season") String season,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("season", season);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.seasons().lineage(actor, of, day, known));
    }

    @GET
    @Path("{season}/portfolio")
    public Response portfolio(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("season") String season,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("season", season);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.seasons().portfolio(actor, of, day, known));
    }

    @GET
    @Path("{season}/loans")
    public Response loans(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("season") String season,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("season", season);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.revolvingLoans().ofSeason(actor, of, day, known), null));
    }
}

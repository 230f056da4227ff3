package org.hashar.rest.internal;

import java.util.Objects;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.registry.DuplicatePair;
import org.jspecify.annotations.Nullable;

/** Persons who were registered twice. */
@Path("duplicates")
@Produces(MediaType.APPLICATION_JSON)
public final class DuplicateResource {
    private final Services services;

    DuplicateResource(Services services) {
        this.services = services;
    }

    /** The proposals of a country, the likeliest first, the open ones unless others are asked for. */
    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        DuplicatePair.State wanted = in.optionalOneOf("state", state, DuplicatePair.State.class);
        Page.Request page = in.pageByKey(after, limit);
        in.check();
        return Reply.found(
                headers,
                services.registry()
                        .duplicates()
                        .list(actor, code, Objects.requireNonNullElse(wanted, DuplicatePair.State.OPEN), page));
    }

    @POST
    @Path("{id}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dismiss(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal dismissal) {
        Input in = new Input();
        UUID pair = in.id("id", id);
        in.check();
        return Reply.changed(services.registry().duplicates().dismiss(actor, pair, dismissal.reason()), null);
    }

    /** Starts the search through a country, or says how far the one that runs has come. */
    @POST
    @Path("search")
    public Response search(@Context Actor actor, @QueryParam("country") @Nullable String country) {
        Input in = new Input();
        String code = in.text("country", country);
        in.check();
        return Reply.changed(services.registry().duplicates().search(actor, code), null);
    }

    @GET
    @Path("search")
    public Response progress(
            @Context Actor actor, @Context HttpHeaders headers, @QueryParam("country") @Nullable String country) {
        Input in = new Input();
        String code = in.text("country", country);
        in.check();
        return Reply.found(
                headers, services.registry().duplicates().progress(actor, code).orElseThrow(() -> Problem.of(
                                Problem.Type.NOT_FOUND, "never-searched", code)
                        .exception()));
    }
}

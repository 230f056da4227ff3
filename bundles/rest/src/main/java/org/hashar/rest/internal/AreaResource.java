package org.hashar.rest.internal;

import java.util.Optional;
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
import org.hashar.api.Recorded;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.jspecify.annotations.Nullable;

/** Areas over places: those that come with a country and the programme's own. */
@Path("areas")
@Produces(MediaType.APPLICATION_JSON)
public final class AreaResource {
    private final Services services;

    AreaResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor, @Context HttpHeaders headers, @QueryParam("country") @Nullable String country) {
        Input in = new Input();
        String of = in.text("country", country);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().areas().list(actor, of), null));
    }

    /** Those that may be meant, the likeliest first. */
    @GET
    @Path("search")
    public Response search(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("text") @Nullable String text) {
        Input in = new Input();
        String of = in.text("country", country);
        String wanted = in.text("text", text);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().areas().search(actor, of, wanted), null));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("id", id);
        in.check();
        return Reply.found(headers, services.registry().areas().require(actor, of));
    }

    /** Registers an area; with {@code If-Match} replaces what is known of one. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("id") String id,
            AreaDraft draft) {
        Optional<Long> seen = Reply.ifMatch(headers);
        if (seen.isPresent()) {
            Area revised = services.registry().areas().revise(actor, draft, seen.get());
            return Reply.changed(revised, revised.version());
        }
        Recorded<Area> recorded = services.registry().areas().register(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }
}

package org.hashar.rest.internal;

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
import org.hashar.api.registry.ErasureDraft;
import org.jspecify.annotations.Nullable;

/** Persons who were erased. */
@Path("erasures")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasureResource {
    private final Services services;

    ErasureResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.registry().erasures().list(actor, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID erasure = in.id("id", id);
        in.check();
        return Reply.found(headers, services.registry().erasures().require(actor, erasure));
    }

    /** Erases for good. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response erase(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, ErasureDraft draft) {
        return Reply.recorded(uri, services.registry().erasures().erase(actor, draft), null);
    }
}

package org.hashar.rest.internal;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.fund.ItemDraft;

/** The catalogue of goods. */
@Path("items")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemResource {
    private final Services services;

    ItemResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers) {
        return Reply.found(headers, new Page<>(services.stocks().items(actor), null));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("code") String code, ItemDraft draft) {
        return Reply.recorded(uri, services.stocks().define(actor, draft), null);
    }
}

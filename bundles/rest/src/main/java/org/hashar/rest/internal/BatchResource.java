package org.hashar.rest.internal;

import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;

/** What happens to a batch other than that it is lent. */
@Path("batches/{batch}")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchResource {
    private final Services services;

    BatchResource(Services services) {
        this.services = services;
    }

    @PUT
    @Path("issues/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("batch") String batch,
            @PathParam("id") String id,
            StockIssueDraft draft) {
        return Reply.recorded(uri, services.stocks().issue(actor, draft), null);
    }

    @PUT
    @Path("counts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response count(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("batch") String batch,
            @PathParam("id") String id,
            StockCountDraft draft) {
        return Reply.recorded(uri, services.stocks().count(actor, draft), null);
    }
}

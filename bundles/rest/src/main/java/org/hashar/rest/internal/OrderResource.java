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
import org.hashar.api.fund.OrderCancelDraft;

/** What becomes of customers' orders, other than that they are delivered. */
@Path("orders/{order}")
@Produces(MediaType.APPLICATION_JSON)
public final class OrderResource {
    private final Services services;

    OrderResource(Services services) {
        this.services = services;
    }

    @PUT
    @Path("cancellations/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("order") String order,
            @PathParam("id") String id,
            OrderCancelDraft draft) {
        return Reply.recorded(uri, services.enterprises().cancel(actor, draft), null);
    }
}

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
import org.hashar.api.fund.SalePaymentDraft;

/** What becomes of sales on credit. */
@Path("sales/{sale}")
@Produces(MediaType.APPLICATION_JSON)
public final class SaleResource {
    private final Services services;

    SaleResource(Services services) {
        this.services = services;
    }

    @PUT
    @Path("payments/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response settle(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("sale") String sale,
            @PathParam("id") String id,
            SalePaymentDraft draft) {
        return Reply.recorded(uri, services.enterprises().settle(actor, draft), null);
    }
}

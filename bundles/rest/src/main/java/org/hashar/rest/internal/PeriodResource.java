package org.hashar.rest.internal;

import java.util.UUID;
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
import org.hashar.api.fund.PeriodDraft;

/** The closed periods of a fund: closed up to a day, opened again by decision. */
@Path("funds/{fund}/periods")
@Produces(MediaType.APPLICATION_JSON)
public final class PeriodResource {
    private final Services services;

    PeriodResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("fund") String fund) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        in.check();
        return Reply.found(headers, new Page<>(services.periods().changes(actor, of), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("fund") String fund,
            @PathParam("id") String id,
            PeriodDraft draft) {
        return Reply.recorded(uri, services.periods().change(actor, draft), null);
    }
}

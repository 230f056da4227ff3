package org.hashar.rest.internal;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.hashar.api.registry.ResidenceDraft;
import org.jspecify.annotations.Nullable;

/** Where a household lives, and lived. */
@Path("households/{household}/residences")
@Produces(MediaType.APPLICATION_JSON)
public final class ResidenceResource {
    private final Services services;

    ResidenceResource(Services services) {
        this.services = services;
    }

    /** All of them, or where it lived on a day. */
    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("household") String household,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        return FactRequests.list(
                services.registry().households().residences(), actor, headers, "household", household, asOf, asKnown);
    }

    /** Enters a move. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("household") String household,
            @PathParam("id") String id,
            ResidenceDraft draft) {
        return Reply.recorded(uri, services.registry().households().residences().record(actor, draft), null);
    }

    /** Replaces what is known of it; what was known before stays for questions as known then. */
    @POST
    @Path("{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            ResidenceDraft draft) {
        return Reply.changed(services.registry().households().residences().change(actor, draft), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        return FactRequests.withdraw(
                services.registry().households().residences(), actor, "household", household, id, withdrawal);
    }
}

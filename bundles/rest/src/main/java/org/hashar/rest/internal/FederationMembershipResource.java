package org.hashar.rest.internal;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.registry.FederationDraft;

/** The times of groups in groups that unite them. */
@Path("federation-memberships/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class FederationMembershipResource {
    private final Services services;

    FederationMembershipResource(Services services) {
        this.services = services;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, FederationDraft draft) {
        return Reply.recorded(uri, services.registry().federations().join(actor, draft), null);
    }

    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response leave(@Context Actor actor, @PathParam("id") String id, Bodies.Leaving leaving) {
        Input in = new Input();
        UUID left = in.id("id", id);
        in.check();
        return Reply.changed(
                services.registry().federations().leave(actor, left, leaving.to(), leaving.reason()), null);
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        UUID taken = in.id("id", id);
        in.check();
        services.registry().federations().withdraw(actor, taken, withdrawal.reason());
        return Response.noContent().build();
    }
}

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
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.RoleDraft;

/** Who joins and leaves groups, and who does what in them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class MembershipResource {
    private final Services services;

    MembershipResource(Services services) {
        this.services = services;
    }

    @PUT
    @Path("memberships/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, MembershipDraft draft) {
        return Reply.recorded(uri, services.memberships().join(actor, draft), null);
    }

    @POST
    @Path("memberships/{id}/leave")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response leave(@Context Actor actor, @PathParam("id") String id, Bodies.Leaving leaving) {
        Input in = new Input();
        UUID membership = in.id("id", id);
        in.check();
        return Reply.changed(services.memberships().leave(actor, membership, leaving.to(), leaving.reason()), null);
    }

    @POST
    @Path("memberships/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        UUID membership = in.id("id", id);
        in.check();
        services.memberships().withdraw(actor, membership, withdrawal.reason());
        return Response.noContent().build();
    }

    @PUT
    @Path("roles/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, RoleDraft draft) {
        return Reply.recorded(uri, services.memberships().give(actor, draft), null);
    }

    @POST
    @Path("roles/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response end(@Context Actor actor, @PathParam("id") String id, Bodies.RoleEnd end) {
        Input in = new Input();
        UUID role = in.id("id", id);
        in.check();
        return Reply.changed(services.memberships().end(actor, role, end.to()), null);
    }
}

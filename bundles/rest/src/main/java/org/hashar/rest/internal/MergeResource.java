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
import org.hashar.api.registry.PersonMergeDraft;

/** Two persons who turned out to be one. */
@Path("person-merges")
@Produces(MediaType.APPLICATION_JSON)
public final class MergeResource {
    private final Services services;

    MergeResource(Services services) {
        this.services = services;
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, PersonMergeDraft draft) {
        return Reply.recorded(uri, services.registry().duplicates().merge(actor, draft), null);
    }

    @POST
    @Path("{id}/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response undo(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal undoing) {
        Input in = new Input();
        UUID merge = in.id("id", id);
        in.check();
        return Reply.changed(services.registry().duplicates().undo(actor, merge, undoing.reason()), null);
    }
}

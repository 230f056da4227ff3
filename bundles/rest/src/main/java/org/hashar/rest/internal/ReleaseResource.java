package org.hashar.rest.internal;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.hashar.api.registry.ReleaseDraft;

/** To whom data of persons were handed. */
@Path("releases")
@Produces(MediaType.APPLICATION_JSON)
public final class ReleaseResource {
    private final Services services;

    ReleaseResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID release = in.id("id", id);
        in.check();
        return Reply.found(headers, services.registry().consents().requireRelease(actor, release));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, ReleaseDraft draft) {
        return Reply.recorded(uri, services.registry().consents().release(actor, draft), null);
    }

    /** Ends what is under way. */
    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@Context Actor actor, @PathParam("id") String id, Bodies.ReleaseEnd end) {
        Input in = new Input();
        UUID release = in.id("id", id);
        in.check();
        return Reply.changed(services.registry().consents().close(actor, release, end.on()), null);
    }
}

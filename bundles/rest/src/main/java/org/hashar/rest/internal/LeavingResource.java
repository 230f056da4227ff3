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
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.Leaving;
import org.hashar.api.fund.LeavingDraft;

/** Members of a group who leave before the share-out: reckoned, then settled under the id that the client made. */
@Path("groups/{group}/leavings")
@Produces(MediaType.APPLICATION_JSON)
public final class LeavingResource {
    private final Services services;

    LeavingResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.leavings().list(actor, of), null));
    }

    @GET
    @Path("{id}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID wanted = in.id("id", id);
        in.check();
        Leaving leaving = services.leavings().require(actor, wanted);
        if (!leaving.document().group().equals(of)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        return Reply.found(headers, leaving);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            LeavingDraft draft) {
        return Reply.recorded(uri, services.leavings().settle(actor, draft), null);
    }

    /** Reckons only; nothing is kept. */
    @POST
    @Path("{id}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dryRun(
            @Context Actor actor, @PathParam("group") String group, @PathParam("id") String id, LeavingDraft draft) {
        return Reply.changed(services.leavings().dryRun(actor, draft), null);
    }
}

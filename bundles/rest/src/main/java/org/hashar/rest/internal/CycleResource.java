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
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.CycleExtensionDraft;

/** The cycles of a group: begun, extended and closed by documents under the ids that the client made. */
@Path("groups/{group}/cycles")
@Produces(MediaType.APPLICATION_JSON)
public final class CycleResource {
    private final Services services;

    CycleResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.cycles().list(actor, of), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            CycleDraft draft) {
        return Reply.recorded(uri, services.cycles().begin(actor, draft), null);
    }

    @PUT
    @Path("{cycle}/extensions/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response extend(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("cycle") String cycle,
            @PathParam("id") String id,
            CycleExtensionDraft draft) {
        return Reply.recorded(uri, services.cycles().extend(actor, draft), null);
    }

    @PUT
    @Path("{cycle}/closings/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("cycle") String cycle,
            @PathParam("id") String id,
            CycleCloseDraft draft) {
        return Reply.recorded(uri, services.cycles().close(actor, draft), null);
    }
}

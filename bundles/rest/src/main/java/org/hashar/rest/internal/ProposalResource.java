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
import org.hashar.api.fund.ProposalDraft;

/** Entries that need a second person: proposed under the id of the entry, approved or refused by somebody else. */
@Path("proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposalResource {
    private final Services services;

    ProposalResource(Services services) {
        this.services = services;
    }

    @GET
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        return Reply.found(headers, services.proposals().require(actor, read(id)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, ProposalDraft draft) {
        return Reply.recorded(uri, services.proposals().propose(actor, draft), null);
    }

    @POST
    @Path("approval")
    public Response approve(@Context Actor actor, @PathParam("id") String id) {
        return Reply.changed(services.proposals().approve(actor, read(id)), null);
    }

    @POST
    @Path("refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response refuse(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal refusal) {
        return Reply.changed(services.proposals().refuse(actor, read(id), refusal.reason()), null);
    }

    private static UUID read(String id) {
        Input in = new Input();
        UUID wanted = in.id("id", id);
        in.check();
        return wanted;
    }
}

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
import org.hashar.api.fund.ExemptionDraft;

/** The times in which members of a group owe no contributions. */
@Path("groups/{group}/exemptions")
@Produces(MediaType.APPLICATION_JSON)
public final class ExemptionResource {
    private final Services services;

    ExemptionResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.contributions().exemptions(actor, of), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            ExemptionDraft draft) {
        return Reply.recorded(uri, services.contributions().exempt(actor, draft), null);
    }
}

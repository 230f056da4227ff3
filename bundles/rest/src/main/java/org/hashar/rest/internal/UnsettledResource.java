package org.hashar.rest.internal;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;

/** Who left a group without a settlement. */
@Path("groups/{group}/unsettled")
@Produces(MediaType.APPLICATION_JSON)
public final class UnsettledResource {
    private final Services services;

    UnsettledResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.indicators().unsettled(actor, of), null));
    }
}

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
import org.hashar.api.Problem;
import org.hashar.api.fund.Constitution;
import org.hashar.api.fund.ConstitutionDraft;

/** What a group has agreed, version by version. */
@Path("groups/{group}/constitutions")
@Produces(MediaType.APPLICATION_JSON)
public final class ConstitutionResource {
    private final Services services;

    ConstitutionResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.constitutions().list(actor, of), null));
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
        Constitution found = services.constitutions().require(actor, wanted);
        if (!found.group().equals(of)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        return Reply.found(headers, found);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            ConstitutionDraft draft) {
        return Reply.recorded(uri, services.constitutions().set(actor, draft), null);
    }
}

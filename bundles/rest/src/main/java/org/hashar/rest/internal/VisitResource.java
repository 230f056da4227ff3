package org.hashar.rest.internal;

import java.time.Instant;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.registry.VisitDraft;
import org.jspecify.annotations.Nullable;

/** Visits to a group, and what they graded it. */
@Path("groups/{group}/visits")
@Produces(MediaType.APPLICATION_JSON)
public final class VisitResource {
    private final Services services;

    VisitResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        UUID of = in.id("group", group);
        Instant known = in.optionalInstant("asKnown", asKnown);
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.registry().supervisions().list(actor, of, known, page));
    }

    @GET
    @Path("{id}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @PathParam("id") String id) {
        return Reply.found(headers, services.registry().supervisions().require(actor, ids(group, id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            VisitDraft draft) {
        return Reply.recorded(uri, services.registry().supervisions().record(actor, draft), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        services.registry().supervisions().withdraw(actor, ids(group, id), withdrawal.reason());
        return Response.noContent().build();
    }

    private static UUID ids(String group, String id) {
        Input in = new Input();
        in.id("group", group);
        UUID found = in.id("id", id);
        in.check();
        return found;
    }
}

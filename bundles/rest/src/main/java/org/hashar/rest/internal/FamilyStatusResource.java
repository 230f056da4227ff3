package org.hashar.rest.internal;

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
import org.hashar.api.registry.FamilyStatusDraft;
import org.jspecify.annotations.Nullable;

/** What migration made of a household. */
@Path("households/{household}/statuses")
@Produces(MediaType.APPLICATION_JSON)
public final class FamilyStatusResource {
    private final Services services;

    FamilyStatusResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("household") String household,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        return FactRequests.list(
                services.registry().families().familyStatuses(), actor, headers, "household", household, asOf, asKnown);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("household") String household,
            @PathParam("id") String id,
            FamilyStatusDraft draft) {
        return Reply.recorded(
                uri, services.registry().families().familyStatuses().record(actor, draft), null);
    }

    /** Replaces what is known of it; what was known before stays for questions as known then. */
    @POST
    @Path("{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            FamilyStatusDraft draft) {
        return Reply.changed(services.registry().families().familyStatuses().change(actor, draft), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        return FactRequests.withdraw(
                services.registry().families().familyStatuses(), actor, "household", household, id, withdrawal);
    }
}

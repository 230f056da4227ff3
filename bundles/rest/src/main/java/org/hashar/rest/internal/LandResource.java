package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
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
import org.hashar.api.registry.LandPlotDraft;
import org.jspecify.annotations.Nullable;

/** The land that a household uses. */
@Path("households/{household}/land")
@Produces(MediaType.APPLICATION_JSON)
public final class LandResource {
    private final Services services;

    LandResource(Services services) {
        this.services = services;
    }

    /** All plots of a day together. */
    @GET
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("household") String household,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("household", household);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.registry().families().land(actor, of, day, known));
    }

    @GET
    @Path("plots")
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("household") String household,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        return FactRequests.list(
                services.registry().families().landPlots(), actor, headers, "household", household, asOf, asKnown);
    }

    @PUT
    @Path("plots/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("household") String household,
            @PathParam("id") String id,
            LandPlotDraft draft) {
        return Reply.recorded(uri, services.registry().families().landPlots().record(actor, draft), null);
    }

    /** Replaces what is known of it; what was known before stays for questions as known then. */
    @POST
    @Path("plots/{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            LandPlotDraft draft) {
        return Reply.changed(services.registry().families().landPlots().change(actor, draft), null);
    }

    @POST
    @Path("plots/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        return FactRequests.withdraw(
                services.registry().families().landPlots(), actor, "household", household, id, withdrawal);
    }
}

package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlanDraft;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.jspecify.annotations.Nullable;

/** Enterprises of groups, and everything that happens in them. */
@Path("enterprises")
@Produces(MediaType.APPLICATION_JSON)
public final class EnterpriseResource {
    private final Services services;

    EnterpriseResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("{id}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("id", id);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.enterprises().require(actor, of, day, known));
    }

    @PUT
    @Path("{enterprise}/plans/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            EnterprisePlanDraft draft) {
        return Reply.recorded(uri, services.enterprises().plan(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/entitlements/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response entitle(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            EntitlementDraft draft) {
        return Reply.recorded(uri, services.enterprises().entitle(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/inputs/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response takeIn(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            EnterpriseInputDraft draft) {
        return Reply.recorded(uri, services.enterprises().takeIn(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/costs/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response spend(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            EnterpriseCostDraft draft) {
        return Reply.recorded(uri, services.enterprises().spend(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/productions/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response produce(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            ProductionDraft draft) {
        return Reply.recorded(uri, services.enterprises().produce(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/orders/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            CustomerOrderDraft draft) {
        return Reply.recorded(uri, services.enterprises().order(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/sales/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sell(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            SaleDraft draft) {
        return Reply.recorded(uri, services.enterprises().sell(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/giver-payments/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response payGiver(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            GiverPaymentDraft draft) {
        return Reply.recorded(uri, services.enterprises().payGiver(actor, draft), null);
    }

    @PUT
    @Path("{enterprise}/closings/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("enterprise") String enterprise,
            @PathParam("id") String id,
            EnterpriseCloseDraft draft) {
        return Reply.recorded(uri, services.enterprises().close(actor, draft), null);
    }
}

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
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.jspecify.annotations.Nullable;

/** The loans of seasons and what happens to them. */
@Path("season-loans")
@Produces(MediaType.APPLICATION_JSON)
public final class SeasonLoanResource {
    private final Services services;

    SeasonLoanResource(Services services) {
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
        return Reply.found(headers, services.revolvingLoans().require(actor, of, day, known));
    }

    @PUT
    @Path("{loan}/repayments/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response repay(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("loan") String loan,
            @PathParam("id") String id,
            RevolvingRepaymentDraft draft) {
        return Reply.recorded(uri, services.revolvingLoans().repay(actor, draft), null);
    }

    @PUT
    @Path("{loan}/returns/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response giveBack(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("loan") String loan,
            @PathParam("id") String id,
            GoodsReturnDraft draft) {
        return Reply.recorded(uri, services.revolvingLoans().giveBack(actor, draft), null);
    }

    @PUT
    @Path("{loan}/decisions/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("loan") String loan,
            @PathParam("id") String id,
            LoanDecisionDraft draft) {
        return Reply.recorded(uri, services.revolvingLoans().decide(actor, draft), null);
    }
}

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
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanTerms;
import org.jspecify.annotations.Nullable;

/** The loans of savings funds; and what loans come to: sums made of what is sent, of which nothing is stored. */
@Path("loans")
@Produces(MediaType.APPLICATION_JSON)
public final class LoanResource {
    private final Services services;

    LoanResource(Services services) {
        this.services = services;
    }

    @POST
    @Path("schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response schedule(@Context Actor actor, LoanTerms terms) {
        return Reply.changed(services.loans().schedule(actor, terms), null);
    }

    @POST
    @Path("position")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response position(@Context Actor actor, LoanHistory history) {
        return Reply.changed(services.loans().position(actor, history), null);
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
        UUID loan = in.id("id", id);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.internalLoans().require(actor, loan, day, known));
    }

    @PUT
    @Path("{loan}/decisions/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("loan") String loan,
            @PathParam("id") String id,
            InternalLoanDecisionDraft draft) {
        return Reply.recorded(uri, services.internalLoans().decide(actor, draft), null);
    }
}

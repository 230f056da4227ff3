package org.hashar.rest.internal;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanTerms;

/** What loans come to: sums made of what is sent, nothing is stored. */
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
}

package org.hashar.rest.internal;

import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.fund.RevolvingLoanDraft;

/** What is handed out on an application. */
@Path("applications/{application}")
@Produces(MediaType.APPLICATION_JSON)
public final class ApplicationResource {
    private final Services services;

    ApplicationResource(Services services) {
        this.services = services;
    }

    @PUT
    @Path("loans/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("application") String application,
            @PathParam("id") String id,
            RevolvingLoanDraft draft) {
        return Reply.recorded(uri, services.revolvingLoans().issue(actor, draft), null);
    }
}

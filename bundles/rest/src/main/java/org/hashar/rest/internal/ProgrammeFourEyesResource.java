package org.hashar.rest.internal;

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
import org.hashar.api.fund.ProgrammeFourEyesDraft;

/** What needs a second person in all groups and funds of a country, by the rules of its programme. */
@Path("countries/{country}/four-eyes")
@Produces(MediaType.APPLICATION_JSON)
public final class ProgrammeFourEyesResource {
    private final Services services;

    ProgrammeFourEyesResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("country") String country) {
        return Reply.found(headers, new Page<>(services.proposals().programmeRules(actor, country), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("country") String country,
            @PathParam("id") String id,
            ProgrammeFourEyesDraft draft) {
        return Reply.recorded(uri, services.proposals().guardProgramme(actor, draft), null);
    }
}

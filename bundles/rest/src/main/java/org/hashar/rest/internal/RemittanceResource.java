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
import org.hashar.api.Page;
import org.hashar.api.registry.RemittanceDraft;
import org.jspecify.annotations.Nullable;

/** What migrants send home to a person. */
@Path("persons/{person}/remittances")
@Produces(MediaType.APPLICATION_JSON)
public final class RemittanceResource {
    private final Services services;

    RemittanceResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("person") String person,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("person", person);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().remittances().ofPerson(actor, of, known), null));
    }

    /** Whether anything still comes. */
    @GET
    @Path("standing")
    public Response standing(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("person") String person,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("person", person);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.registry().remittances().standing(actor, of, day, known));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("person") String person,
            @PathParam("id") String id,
            RemittanceDraft draft) {
        return Reply.recorded(uri, services.registry().remittances().record(actor, draft), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("person") String person,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        in.id("person", person);
        UUID taken = in.id("id", id);
        in.check();
        return Reply.changed(services.registry().remittances().withdraw(actor, taken, withdrawal.reason()), null);
    }
}

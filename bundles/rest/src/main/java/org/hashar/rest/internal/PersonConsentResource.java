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
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.jspecify.annotations.Nullable;

/** What a person agreed to. */
@Path("persons/{person}/consents")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonConsentResource {
    private final Services services;

    PersonConsentResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
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
        return Reply.found(headers, new Page<>(services.registry().consents().ofPerson(actor, of, day, known), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("person") String person,
            @PathParam("id") String id,
            ConsentDraft draft) {
        return Reply.recorded(uri, services.registry().consents().give(actor, draft), null);
    }

    /** Takes back what was entered by mistake. */
    @POST
    @Path("{id}/retraction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response retract(
            @Context Actor actor,
            @PathParam("person") String person,
            @PathParam("id") String id,
            Bodies.Withdrawal retraction) {
        Input in = new Input();
        in.id("person", person);
        UUID taken = in.id("id", id);
        in.check();
        services.registry().consents().retract(actor, taken, retraction.reason());
        return Response.noContent().build();
    }

    /** The person no longer agrees. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor, @PathParam("person") String person, ConsentWithdrawalDraft withdrawal) {
        return Reply.changed(services.registry().consents().withdraw(actor, withdrawal), null);
    }
}

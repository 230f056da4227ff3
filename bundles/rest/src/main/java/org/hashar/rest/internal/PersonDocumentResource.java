package org.hashar.rest.internal;

import java.time.Instant;
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
import org.hashar.api.registry.CivilDocumentDraft;
import org.jspecify.annotations.Nullable;

/** The civil papers of a person. */
@Path("persons/{person}/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonDocumentResource {
    private final Services services;

    PersonDocumentResource(Services services) {
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
        return Reply.found(
                headers, new Page<>(services.registry().civilDocuments().ofPerson(actor, of, known), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("person") String person,
            @PathParam("id") String id,
            CivilDocumentDraft draft) {
        return Reply.recorded(uri, services.registry().civilDocuments().record(actor, draft), null);
    }

    /** Replaces what is known of it; what was known before stays for questions as known then. */
    @POST
    @Path("{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("person") String person,
            @PathParam("id") String id,
            CivilDocumentDraft draft) {
        return Reply.changed(services.registry().civilDocuments().change(actor, draft), null);
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
        services.registry().civilDocuments().withdraw(actor, taken, withdrawal.reason());
        return Response.noContent().build();
    }
}

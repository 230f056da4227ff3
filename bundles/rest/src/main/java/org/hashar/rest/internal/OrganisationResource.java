package org.hashar.rest.internal;

import java.util.Optional;
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
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationQuery;
import org.jspecify.annotations.Nullable;

/** The organisations of the programmes. */
@Path("organisations")
@Produces(MediaType.APPLICATION_JSON)
public final class OrganisationResource {
    private final Services services;

    OrganisationResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("text") @Nullable String text,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("country") @Nullable String country,
            @QueryParam("alphabet") @Nullable String alphabet,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        OrganisationQuery query = new OrganisationQuery(
                in.optional("text", text),
                in.optionalOneOf("kind", kind, OrganisationDraft.Kind.class),
                in.optional("country", country),
                in.optional("alphabet", alphabet));
        Page.Request page = in.page(query.alphabet(), after, limit);
        in.check();
        return Reply.found(headers, services.registry().organisations().list(actor, query, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("id", id);
        in.check();
        Organisation found = services.registry().organisations().require(actor, of);
        return Reply.found(headers, found, found.version());
    }

    /** Registers an organisation; with {@code If-Match} replaces what is known of one. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("id") String id,
            OrganisationDraft draft) {
        Optional<Long> seen = Reply.ifMatch(headers);
        if (seen.isPresent()) {
            Organisation revised = services.registry().organisations().revise(actor, draft, seen.get());
            return Reply.changed(revised, revised.version());
        }
        Recorded<Organisation> recorded = services.registry().organisations().register(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }
}

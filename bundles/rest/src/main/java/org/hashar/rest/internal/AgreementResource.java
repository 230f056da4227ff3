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
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.AgreementQuery;
import org.jspecify.annotations.Nullable;

/** Agreements and memoranda between organisations. */
@Path("agreements")
@Produces(MediaType.APPLICATION_JSON)
public final class AgreementResource {
    private final Services services;

    AgreementResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("party") @Nullable String party,
            @QueryParam("project") @Nullable String project,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        AgreementQuery query = new AgreementQuery(
                in.optionalId("party", party), in.optional("project", project), in.optionalDate("asOf", asOf));
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.registry().agreements().list(actor, query, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("id", id);
        in.check();
        Agreement found = services.registry().agreements().require(actor, of);
        return Reply.found(headers, found, found.version());
    }

    /** Registers an agreement; with {@code If-Match} replaces what is known of one. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("id") String id,
            AgreementDraft draft) {
        Optional<Long> seen = Reply.ifMatch(headers);
        if (seen.isPresent()) {
            Agreement revised = services.registry().agreements().revise(actor, draft, seen.get());
            return Reply.changed(revised, revised.version());
        }
        Recorded<Agreement> recorded = services.registry().agreements().register(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }
}

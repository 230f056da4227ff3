package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft;
import org.jspecify.annotations.Nullable;

/** Civil papers of many persons: which run out, and how many lack one. */
@Path("civil-documents")
@Produces(MediaType.APPLICATION_JSON)
public final class CivilDocumentResource {
    private final Services services;

    CivilDocumentResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("expiring")
    public Response expiring(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("before") @Nullable String before,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        String place = in.optional("territory", territory);
        CivilDocumentDraft.Kind wanted = in.optionalOneOf("kind", kind, CivilDocumentDraft.Kind.class);
        LocalDate day = in.date("before", before);
        Page.Request page = in.pageByKey(after, limit);
        in.check();
        return Reply.found(
                headers, services.registry().civilDocuments().expiring(actor, code, place, wanted, day, page));
    }

    @GET
    @Path("counts")
    public Response counts(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        String code = in.text("country", country);
        String place = in.optional("territory", territory);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(
                headers,
                new Page<>(
                        services.registry()
                                .civilDocuments()
                                .count(actor, new CivilDocumentCount.Query(code, place, day, known)),
                        null));
    }
}

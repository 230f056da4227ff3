package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.jspecify.annotations.Nullable;

/** What a group belongs to and what it unites. */
@Path("groups/{group}/federation")
@Produces(MediaType.APPLICATION_JSON)
public final class FederationResource {
    private final Services services;

    FederationResource(Services services) {
        this.services = services;
    }

    @GET
    public Response on(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("group", group);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.registry().federations().on(actor, of, day, known));
    }

    @GET
    @Path("history")
    public Response history(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("group", group);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().federations().history(actor, of, known), null));
    }
}

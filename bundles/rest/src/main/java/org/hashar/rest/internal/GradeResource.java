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

/** The grades of groups on a day. */
@Path("group-grades")
@Produces(MediaType.APPLICATION_JSON)
public final class GradeResource {
    private final Services services;

    GradeResource(Services services) {
        this.services = services;
    }

    /** All groups of a country that were graded. */
    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("scheme") @Nullable String scheme,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        String of = in.text("country", country);
        String by = in.text("scheme", scheme);
        String place = in.optional("territory", territory);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(
                headers, new Page<>(services.registry().supervisions().grades(actor, of, by, place, day, known), null));
    }

    @GET
    @Path("{group}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @QueryParam("scheme") @Nullable String scheme,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("group", group);
        String by = in.text("scheme", scheme);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.registry().supervisions().grade(actor, of, by, day, known));
    }
}

package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
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

/** The reports of a country, run as JSON in the reader's language. */
@Path("countries/{country}/reports")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
    private final Services services;

    ReportResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(@Context Actor actor, @Context HttpHeaders headers, @PathParam("country") String country) {
        Input in = new Input();
        String code = in.text("country", country);
        in.check();
        return Reply.found(headers, new Page<>(services.reports().list(actor, code, Languages.of(headers)), null));
    }

    @GET
    @Path("{report}")
    public Response run(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("country") String country,
            @PathParam("report") String report,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        String code = in.text("country", country);
        String id = in.text("report", report);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.reports().run(actor, code, id, day, known, Languages.of(headers)));
    }
}

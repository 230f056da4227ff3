package org.hashar.rest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.jspecify.annotations.Nullable;

/** Who agrees to something, and whose consent has to be renewed. */
@Path("consents")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentResource {
    private final Services services;

    ConsentResource(Services services) {
        this.services = services;
    }

    /** Those of some persons who agree, in the order in which they were asked about. */
    @POST
    @Path("given")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response given(@Context Actor actor, Bodies.ConsentQuestion question) {
        var given = services.registry()
                .consents()
                .given(actor, question.persons(), question.purpose(), question.channel(), question.asOf());
        List<UUID> found = question.persons().stream().filter(given::contains).toList();
        return Reply.changed(new Page<>(found, null), null);
    }

    @GET
    @Path("renewals")
    public Response renewals(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        LocalDate day = in.date("asOf", asOf);
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.registry().consents().toRenew(actor, code, day, page));
    }
}

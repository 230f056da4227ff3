package org.hashar.rest.internal;

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
import org.jspecify.annotations.Nullable;

/** Groups that somebody should look at. */
@Path("group-alerts")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupAlertResource {
    private final Services services;

    GroupAlertResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("asOf") @Nullable String asOf) {
        Input in = new Input();
        String code = in.text("country", country);
        String place = in.optional("territory", territory);
        LocalDate day = in.date("asOf", asOf);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().standings().alerts(actor, code, place, day), null));
    }
}

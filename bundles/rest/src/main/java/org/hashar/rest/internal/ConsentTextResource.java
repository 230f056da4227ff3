package org.hashar.rest.internal;

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
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;
import org.jspecify.annotations.Nullable;

/** What is read to people before they agree. */
@Path("consent-texts")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentTextResource {
    private final Services services;

    ConsentTextResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("purpose") @Nullable String purpose) {
        Input in = new Input();
        String code = in.text("country", country);
        ConsentPurpose wanted = in.optionalOneOf("purpose", purpose, ConsentPurpose.class);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().consents().texts(actor, code, wanted), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, ConsentTextDraft draft) {
        return Reply.recorded(uri, services.registry().consents().publish(actor, draft), null);
    }
}

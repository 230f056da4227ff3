package org.hashar.rest.internal;

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
import org.hashar.api.intake.ImportMapping;
import org.jspecify.annotations.Nullable;

/** How the columns of files become persons, groups and memberships. */
@Path("import-mappings")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportMappingResource {
    private final Services services;

    ImportMappingResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.imports().mappings(actor, code, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID mapping = in.id("id", id);
        in.check();
        return Reply.found(headers, services.imports().requireMapping(actor, mapping));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, ImportMapping mapping) {
        return Reply.recorded(uri, services.imports().keep(actor, mapping), null);
    }
}

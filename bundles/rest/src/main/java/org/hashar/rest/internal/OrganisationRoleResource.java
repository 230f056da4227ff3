package org.hashar.rest.internal;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.organisation.OrganisationRoleQuery;
import org.jspecify.annotations.Nullable;

/** What organisations do in projects. */
@Path("organisation-roles")
@Produces(MediaType.APPLICATION_JSON)
public final class OrganisationRoleResource {
    private final Services services;

    OrganisationRoleResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("organisation") @Nullable String organisation,
            @QueryParam("project") @Nullable String project,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        OrganisationRoleQuery query = new OrganisationRoleQuery(
                in.optionalId("organisation", organisation),
                in.optional("project", project),
                in.optionalOneOf("kind", kind, OrganisationRoleDraft.Kind.class),
                in.optionalDate("asOf", asOf),
                in.optionalInstant("asKnown", asKnown));
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.registry().organisationRoles().list(actor, query, page));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, OrganisationRoleDraft draft) {
        return Reply.recorded(uri, services.registry().organisationRoles().give(actor, draft), null);
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response end(@Context Actor actor, @PathParam("id") String id, Bodies.RoleEnd end) {
        Input in = new Input();
        UUID role = in.id("id", id);
        in.check();
        return Reply.changed(services.registry().organisationRoles().end(actor, role, end.to()), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        UUID role = in.id("id", id);
        in.check();
        services.registry().organisationRoles().withdraw(actor, role, withdrawal.reason());
        return Response.noContent().build();
    }
}

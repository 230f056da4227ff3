package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
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
import org.hashar.api.fund.ContributionPlanDraft;
import org.jspecify.annotations.Nullable;

/** A group's savings fund: contribution plans and statements. */
@Path("groups/{group}")
@Produces(MediaType.APPLICATION_JSON)
public final class FundResource {
    private final Services services;

    FundResource(Services services) {
        this.services = services;
    }

    @GET
    @Path("contribution-plans")
    public Response plans(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.funds().plans(actor, of), null));
    }

    @PUT
    @Path("contribution-plans/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            ContributionPlanDraft draft) {
        return Reply.recorded(uri, services.funds().plan(actor, draft), null);
    }

    @GET
    @Path("statement")
    public Response statement(
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
        return Reply.found(headers, services.funds().groupStatement(actor, of, day, known));
    }

    @GET
    @Path("members/{person}/statement")
    public Response memberStatement(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @PathParam("person") String person,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID member = in.id("person", person);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.funds().memberStatement(actor, of, member, day, known));
    }
}

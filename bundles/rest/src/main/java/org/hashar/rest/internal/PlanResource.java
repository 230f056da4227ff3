package org.hashar.rest.internal;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.ContributionPlanDraft;

/** What the members of a group have to pay. */
@Path("groups/{group}/contribution-plans")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {
    private final Services services;

    PlanResource(Services services) {
        this.services = services;
    }

    @GET
    public Response plans(@Context Actor actor, @Context HttpHeaders headers, @PathParam("group") String group) {
        Input in = new Input();
        UUID of = in.id("group", group);
        in.check();
        return Reply.found(headers, new Page<>(services.funds().plans(actor, of), null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            ContributionPlanDraft draft) {
        return Reply.recorded(uri, services.funds().plan(actor, draft), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID plan = in.id("id", id);
        in.check();
        if (services.funds().plans(actor, of).stream()
                .noneMatch(each -> each.id().equals(plan))) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        return Reply.changed(services.funds().withdrawPlan(actor, plan, withdrawal.reason()), null);
    }
}

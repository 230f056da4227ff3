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
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.jspecify.annotations.Nullable;

/** Loans that members have from others than their group: told, not posted. */
@Path("external-loans")
@Produces(MediaType.APPLICATION_JSON)
public final class ExternalLoanResource {
    private final Services services;

    ExternalLoanResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("group") @Nullable String group,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        UUID of = in.id("group", in.text("group", group));
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.externalLoans().list(actor, of, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        return Reply.found(headers, services.externalLoans().require(actor, idOf(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, ExternalLoanDraft draft) {
        return Reply.recorded(uri, services.externalLoans().record(actor, draft), null);
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response end(@Context Actor actor, @PathParam("id") String id, ExternalLoan.EndDraft draft) {
        return Reply.changed(services.externalLoans().end(actor, idOf(id), draft), null);
    }

    private static UUID idOf(String id) {
        Input in = new Input();
        UUID wanted = in.id("id", id);
        in.check();
        return wanted;
    }
}

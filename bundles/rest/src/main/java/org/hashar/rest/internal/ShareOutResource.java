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
import org.hashar.api.Problem;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.jspecify.annotations.Nullable;

/** The share-outs of a group: reckoned, proposed under the id that the client made, approved by somebody else, posted. */
@Path("groups/{group}/share-outs")
@Produces(MediaType.APPLICATION_JSON)
public final class ShareOutResource {
    private final Services services;

    ShareOutResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        UUID of = in.id("group", group);
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.shareOuts().list(actor, of, page));
    }

    @GET
    @Path("{id}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @PathParam("id") String id) {
        return Reply.found(headers, ofGroup(actor, group, id));
    }

    @GET
    @Path("{id}/sheet")
    public Response sheet(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @PathParam("id") String id) {
        UUID found = ofGroup(actor, group, id).document().id();
        return Reply.found(headers, services.shareOuts().sheet(actor, found, Languages.of(headers)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            ShareOutDraft draft) {
        return Reply.recorded(uri, services.shareOuts().propose(actor, draft), null);
    }

    /** Reckons only; nothing is kept. */
    @POST
    @Path("{id}/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response dryRun(
            @Context Actor actor, @PathParam("group") String group, @PathParam("id") String id, ShareOutDraft draft) {
        return Reply.changed(services.shareOuts().dryRun(actor, draft), null);
    }

    @POST
    @Path("{id}/approval")
    public Response approve(@Context Actor actor, @PathParam("group") String group, @PathParam("id") String id) {
        UUID found = ofGroup(actor, group, id).document().id();
        return Reply.changed(services.shareOuts().approve(actor, found), null);
    }

    @POST
    @Path("{id}/posting")
    public Response post(@Context Actor actor, @PathParam("group") String group, @PathParam("id") String id) {
        UUID found = ofGroup(actor, group, id).document().id();
        return Reply.changed(services.shareOuts().post(actor, found), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        UUID found = ofGroup(actor, group, id).document().id();
        return Reply.changed(services.shareOuts().withdraw(actor, found, withdrawal.reason()), null);
    }

    @POST
    @Path("{shareOut}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reverse(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("shareOut") String shareOut,
            ReversalDraft draft) {
        UUID found = ofGroup(actor, group, shareOut).document().id();
        return Reply.changed(services.shareOuts().reverse(actor, found, draft).value(), null);
    }

    /** Tells what a reversal would post; nothing is written. */
    @POST
    @Path("{shareOut}/reversal/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tryReversal(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("shareOut") String shareOut,
            ReversalDraft draft) {
        UUID found = ofGroup(actor, group, shareOut).document().id();
        return Reply.changed(services.shareOuts().dryRunReversal(actor, found, draft), null);
    }

    private ShareOut ofGroup(Actor actor, String group, String id) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID wanted = in.id("id", id);
        in.check();
        ShareOut shareOut = services.shareOuts().require(actor, wanted);
        if (!shareOut.document().group().equals(of)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        return shareOut;
    }
}

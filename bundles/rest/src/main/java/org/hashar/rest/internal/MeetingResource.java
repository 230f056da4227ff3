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
import org.hashar.api.Recorded;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.ReversalDraft;
import org.jspecify.annotations.Nullable;

/** The meetings of a group: recorded once under the id that the client made, taken back, recorded anew. */
@Path("groups/{group}/meetings")
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingResource {
    private final Services services;

    MeetingResource(Services services) {
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
        return Reply.found(headers, services.meetings().list(actor, of, page));
    }

    @GET
    @Path("{id}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @PathParam("id") String id) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID meeting = in.id("id", id);
        in.check();
        return Reply.found(headers, ofGroup(actor, of, meeting));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            @QueryParam("ifClosed") @Nullable String ifClosed,
            MeetingDraft draft) {
        Input in = new Input();
        IfClosed how = in.oneOf("ifClosed", ifClosed, IfClosed.REFUSE);
        in.check();
        return Reply.recorded(uri, services.meetings().record(actor, draft, how), null);
    }

    @POST
    @Path("{meeting}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reverse(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("meeting") String meeting,
            ReversalDraft draft) {
        UUID reversed = ofGroup(actor, group, meeting);
        return Reply.changed(services.meetings().reverse(actor, reversed, draft).value(), null);
    }

    /** Tells what a reversal would break; nothing is written. */
    @POST
    @Path("{meeting}/reversal/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tryReversal(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("meeting") String meeting,
            ReversalDraft draft) {
        UUID reversed = ofGroup(actor, group, meeting);
        return Reply.changed(services.meetings().preview(actor, reversed, draft, null), null);
    }

    /** Tells what a correction would break; nothing is written. */
    @POST
    @Path("{meeting}/correction/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tryCorrection(
            @Context Actor actor,
            @PathParam("group") String group,
            @PathParam("meeting") String meeting,
            Bodies.Correction correction) {
        UUID reversed = ofGroup(actor, group, meeting);
        return Reply.changed(
                services.meetings().preview(actor, reversed, correction.reversal(), correction.anew()), null);
    }

    @POST
    @Path("{meeting}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("meeting") String meeting,
            Bodies.Correction correction) {
        UUID reversed = ofGroup(actor, group, meeting);
        Recorded<Meeting> anew = services.meetings().correct(actor, reversed, correction.reversal(), correction.anew());
        return Reply.recorded(
                uri.getBaseUriBuilder()
                        .path("groups/{group}/meetings/{id}")
                        .build(group, anew.value().id()),
                anew,
                null);
    }

    private UUID ofGroup(Actor actor, String group, String meeting) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID wanted = in.id("meeting", meeting);
        in.check();
        return ofGroup(actor, of, wanted).id();
    }

    private Meeting ofGroup(Actor actor, UUID group, UUID id) {
        Meeting meeting = services.meetings().require(actor, id);
        if (!meeting.document().group().equals(group)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        return meeting;
    }
}

package org.hashar.rest.internal;

import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.ReversalDraft;
import org.jspecify.annotations.Nullable;

/** What was recorded on a fund, and taking it back. */
@Path("funds/{fund}/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class FundDocumentResource {
    private final Services services;

    FundDocumentResource(Services services) {
        this.services = services;
    }

    @GET
    public Response documents(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.capital().documents(actor, of, page));
    }

    @GET
    @Path("{id}")
    public Response document(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("fund") String fund,
            @PathParam("id") String id) {
        return Reply.found(headers, ofFund(actor, fund, "id", id));
    }

    @POST
    @Path("{document}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reverse(
            @Context Actor actor,
            @PathParam("fund") String fund,
            @PathParam("document") String document,
            ReversalDraft draft) {
        UUID reversed = ofFund(actor, fund, "document", document).id();
        return Reply.changed(services.capital().reverse(actor, reversed, draft).value(), null);
    }

    /** Tells what a reversal would post; nothing is written. */
    @POST
    @Path("{document}/reversal/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tryReversal(
            @Context Actor actor,
            @PathParam("fund") String fund,
            @PathParam("document") String document,
            ReversalDraft draft) {
        UUID reversed = ofFund(actor, fund, "document", document).id();
        return Reply.changed(services.capital().dryRunReversal(actor, reversed, draft), null);
    }

    private FundDocument ofFund(Actor actor, String fund, String name, String id) {
        Input in = new Input();
        UUID of = in.id("fund", fund);
        UUID wanted = in.id(name, id);
        in.check();
        FundDocument document = services.capital().requireDocument(actor, wanted);
        if (!document.fund().equals(of)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        return document;
    }
}

package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
import org.hashar.api.Recorded;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdQuery;
import org.jspecify.annotations.Nullable;

/** The families: who lives with whom, and who looks after whom. */
@Path("households")
@Produces(MediaType.APPLICATION_JSON)
public final class HouseholdResource {
    private final Services services;

    HouseholdResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("familyStatus") @Nullable String familyStatus,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        HouseholdQuery query = new HouseholdQuery(
                in.text("country", country),
                in.optional("territory", territory),
                in.optionalOneOf("familyStatus", familyStatus, FamilyStatusDraft.State.class),
                in.optionalDate("asOf", asOf));
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.registry().households().list(actor, query, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID household = in.id("id", id);
        in.check();
        Household found = services.registry().households().require(actor, household);
        return Reply.found(headers, found, found.version());
    }

    /** Registers a household; with {@code If-Match} replaces what is known of one. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("id") String id,
            HouseholdDraft draft) {
        Optional<Long> seen = Reply.ifMatch(headers);
        if (seen.isPresent()) {
            Household revised = services.registry().households().revise(actor, draft, seen.get());
            return Reply.changed(revised, revised.version());
        }
        Recorded<Household> recorded = services.registry().households().register(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }

    @GET
    @Path("{id}/members")
    public Response members(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID household = in.id("id", id);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(
                headers, new Page<>(services.registry().households().membersOn(actor, household, day, known), null));
    }

    /** Enters that a person belongs to the household. */
    @PUT
    @Path("{household}/members/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("household") String household,
            @PathParam("id") String id,
            HouseholdMemberDraft draft) {
        return Reply.recorded(uri, services.registry().households().add(actor, draft), null);
    }

    /** Replaces what is known of it; what was known before stays for questions as known then. */
    @POST
    @Path("{household}/members/{id}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            HouseholdMemberDraft draft) {
        HouseholdMember changed = services.registry().households().change(actor, draft);
        return Reply.changed(changed, null);
    }

    @POST
    @Path("{household}/members/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(
            @Context Actor actor,
            @PathParam("household") String household,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        in.id("household", household);
        UUID taken = in.id("id", id);
        in.check();
        services.registry().households().withdraw(actor, taken, withdrawal.reason());
        return Response.noContent().build();
    }
}

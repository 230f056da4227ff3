package org.hashar.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
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
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRevision;
import org.jspecify.annotations.Nullable;

/** The groups, who is in them, and how their funds stand. */
@Path("groups")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupResource {
    private final Services services;

    GroupResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("type") @Nullable String type,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("name") @Nullable String name,
            @QueryParam("alphabet") @Nullable String alphabet,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        GroupQuery query = new GroupQuery(
                in.text("country", country),
                in.optional("type", type),
                in.optional("territory", territory),
                in.optional("name", name),
                in.optional("alphabet", alphabet));
        Page.Request page = in.page(query.alphabet(), after, limit);
        in.check();
        return Reply.found(headers, services.groups().list(actor, query, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID group = in.id("id", id);
        in.check();
        Group found = services.groups().require(actor, group);
        return Reply.found(headers, found, found.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, GroupDraft draft) {
        Recorded<Group> recorded = services.groups().form(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }

    @POST
    @Path("{id}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeStatus(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            Bodies.StatusChange change) {
        Input in = new Input();
        UUID group = in.id("id", id);
        in.check();
        long seen = Reply.requireIfMatch(headers);
        Group changed =
                services.groups().changeStatus(actor, group, change.status(), change.from(), change.reason(), seen);
        return Reply.changed(changed, changed.version());
    }

    /** Takes back the last status, which was a mistake. */
    @POST
    @Path("{id}/status/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdrawStatus(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            Bodies.Withdrawal withdrawal) {
        Input in = new Input();
        UUID group = in.id("id", id);
        in.check();
        long seen = Reply.requireIfMatch(headers);
        Group changed = services.groups().withdrawStatus(actor, group, withdrawal.reason(), seen);
        return Reply.changed(changed, changed.version());
    }

    /** Corrects what is known of the group, or changes it from a day on. */
    @POST
    @Path("{group}/revision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            GroupRevision revision) {
        long seen = Reply.requireIfMatch(headers);
        Group revised = services.groups().revise(actor, revision, seen);
        return Reply.changed(revised, revised.version());
    }

    /** What the group was called and where it was, and all that was once known of it. */
    @GET
    @Path("{id}/descriptions")
    public Response descriptions(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID group = in.id("id", id);
        in.check();
        return Reply.found(headers, new Page<>(services.groups().descriptions(actor, group), null));
    }

    /** What the group was, one status after the other, those that were withdrawn too. */
    @GET
    @Path("{id}/statuses")
    public Response statuses(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID group = in.id("id", id);
        in.check();
        return Reply.found(headers, new Page<>(services.groups().statuses(actor, group), null));
    }

    /** How the group stands against the sizes that its country wants. */
    @GET
    @Path("{id}/standing")
    public Response standing(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf) {
        Input in = new Input();
        UUID group = in.id("id", id);
        LocalDate day = in.date("asOf", asOf);
        in.check();
        return Reply.found(headers, services.registry().standings().standing(actor, group, day));
    }

    @GET
    @Path("{id}/memberships")
    public Response memberships(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("alphabet") @Nullable String alphabet,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        UUID group = in.id("id", id);
        Instant known = in.optionalInstant("asKnown", asKnown);
        String language = in.optional("alphabet", alphabet);
        Page.Request page = in.page(language, after, limit);
        in.check();
        return Reply.found(headers, services.memberships().ofGroup(actor, group, known, language, page));
    }

    @GET
    @Path("{id}/roles")
    public Response roles(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID group = in.id("id", id);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.memberships().roles(actor, group, day, known), null));
    }

    /** The group's savings fund. */
    @GET
    @Path("{group}/statement")
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

    /** The loan book of the group's savings fund. */
    @GET
    @Path("{group}/loans")
    public Response loans(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("group") String group,
            @QueryParam("person") @Nullable String person,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID of = in.id("group", group);
        UUID member = in.optionalId("person", person);
        LocalDate day = in.date("asOf", asOf);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, services.internalLoans().portfolio(actor, of, member, day, known));
    }

    @GET
    @Path("{group}/members/{person}/statement")
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

    @GET
    @Path("{group}/rules")
    public Response rules(
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
        return Reply.found(headers, services.constitutions().rulesOn(actor, of, day, known));
    }

    @GET
    @Path("{group}/arrears")
    public Response arrears(
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
        return Reply.found(headers, services.contributions().arrears(actor, of, day, known));
    }

    @PUT
    @Path("{group}/openings/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enter(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("group") String group,
            @PathParam("id") String id,
            OpeningDraft draft) {
        return Reply.recorded(uri, services.cycles().enter(actor, draft), null);
    }
}

package org.hashar.rest.internal;

import java.time.Instant;
import java.util.Optional;
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
import org.hashar.api.Recorded;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonQuery;
import org.jspecify.annotations.Nullable;

/** The people of the programmes. */
@Path("persons")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonResource {
    private final Services services;

    PersonResource(Services services) {
        this.services = services;
    }

    /** In the order of their ids, or of a language's alphabet. */
    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("alphabet") @Nullable String alphabet,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        String language = in.optional("alphabet", alphabet);
        Page.Request page = in.page(language, after, limit);
        in.check();
        return Reply.found(
                headers,
                language == null
                        ? services.persons().list(actor, code, page)
                        : services.persons().listByName(actor, code, language, page));
    }

    /** Those who may be meant, the best first. */
    @GET
    @Path("search")
    public Response search(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("country") @Nullable String country,
            @QueryParam("text") @Nullable String text,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("identifierType") @Nullable String identifierType,
            @QueryParam("identifier") @Nullable String identifier,
            @QueryParam("birthYear") @Nullable String birthYear,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        PersonQuery query = new PersonQuery(
                in.optional("country", country),
                in.optional("text", text),
                in.optional("phone", phone),
                in.optional("identifierType", identifierType),
                in.optional("identifier", identifier),
                in.optionalNumber("birthYear", birthYear),
                in.optional("territory", territory));
        int most = in.page(null, limit).limit();
        in.check();
        return Reply.found(headers, new Page<>(services.persons().search(actor, query, most), null));
    }

    /** As known now; or as known at a moment, and then the entity tag is none to change the person by. */
    @GET
    @Path("{id}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID person = in.id("id", id);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        if (known != null) {
            return Reply.found(headers, services.persons().asKnown(actor, person, known));
        }
        Person found = services.persons().require(actor, person);
        return Reply.found(headers, found, found.version());
    }

    /** What was known of the person, and from when until when. */
    @GET
    @Path("{id}/history")
    public Response history(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID person = in.id("id", id);
        in.check();
        return Reply.found(headers, new Page<>(services.persons().history(actor, person), null));
    }

    /** Registers a person; with {@code If-Match} replaces what is known of one. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("id") String id,
            PersonDraft draft) {
        Optional<Long> seen = Reply.ifMatch(headers);
        if (seen.isPresent()) {
            Person revised = services.persons().revise(actor, draft, seen.get());
            return Reply.changed(revised, revised.version());
        }
        Recorded<Person> recorded = services.persons().register(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }

    @GET
    @Path("{id}/memberships")
    public Response memberships(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID person = in.id("id", id);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.memberships().ofPerson(actor, person, known), null));
    }

    @GET
    @Path("{id}/households")
    public Response households(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("asKnown") @Nullable String asKnown) {
        Input in = new Input();
        UUID person = in.id("id", id);
        Instant known = in.optionalInstant("asKnown", asKnown);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().households().ofPerson(actor, person, known), null));
    }

    /** Looks now whether the person was registered twice. */
    @GET
    @Path("{id}/duplicates")
    public Response duplicates(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID person = in.id("id", id);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().duplicates().of(actor, person), null));
    }

    /** To whom data of the person were handed. */
    @GET
    @Path("{id}/releases")
    public Response releases(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID person = in.id("id", id);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().consents().releasesOf(actor, person), null));
    }
}

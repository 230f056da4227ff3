package org.hashar.rest.internal;

import java.util.Optional;
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
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.jspecify.annotations.Nullable;

/** The places of a country. */
@Path("countries/{country}/territories")
@Produces(MediaType.APPLICATION_JSON)
public final class TerritoryResource {
    private final Services services;

    TerritoryResource(Services services) {
        this.services = services;
    }

    /** All of them page by page, or those that bear a name. */
    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("country") String country,
            @QueryParam("name") @Nullable String name,
            @QueryParam("level") @Nullable String level,
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        String named = in.optional("name", name);
        Integer only = in.optionalNumber("level", level);
        String below = in.optional("parent", parent);
        Page.Request page = in.pageByKey(after, limit);
        in.check();
        return Reply.found(
                headers,
                named == null
                        ? services.territories().list(actor, code, only, below, page)
                        : new Page<>(services.territories().named(actor, code, named), null));
    }

    /** Places that a name may mean, however it is spelt, the likeliest first. */
    @GET
    @Path("search")
    public Response search(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("country") String country,
            @QueryParam("name") @Nullable String name,
            @QueryParam("level") @Nullable String level,
            @QueryParam("within") @Nullable String within,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        String code = in.text("country", country);
        String written = in.text("name", name);
        Integer only = in.optionalNumber("level", level);
        String inside = in.optional("within", within);
        int most = in.page(null, limit).limit();
        in.check();
        return Reply.found(
                headers, new Page<>(services.territories().search(actor, code, written, only, inside, most), null));
    }

    /** The place with this code, whichever system the code is of. */
    @GET
    @Path("{code}")
    public Response get(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("country") String country,
            @PathParam("code") String code) {
        Input in = new Input();
        String of = in.text("country", country);
        String wanted = in.text("code", code);
        in.check();
        Territory place = services.territories().require(actor, of, wanted);
        return place.version() == null ? Reply.found(headers, place) : Reply.found(headers, place, place.version());
    }

    /** Registers a place that the country's list does not have; with {@code If-Match} replaces what is known of one. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @PathParam("country") String country,
            @PathParam("code") String code,
            TerritoryDraft draft) {
        Optional<Long> seen = Reply.ifMatch(headers);
        if (seen.isPresent()) {
            Territory revised = services.territories().revise(actor, draft, seen.get());
            return Reply.changed(revised, revised.version());
        }
        Recorded<Territory> recorded = services.territories().register(actor, draft);
        return Reply.recorded(uri, recorded, recorded.value().version());
    }
}

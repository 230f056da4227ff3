package org.hashar.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
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
import org.hashar.api.fund.Book;
import org.jspecify.annotations.Nullable;

/** Forms that are filled in on telephones, and whose submissions can be imported. */
@Path("forms")
@Produces(MediaType.APPLICATION_JSON)
public final class FormResource {
    private final Services services;

    FormResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        Page.Request page = in.page(after, limit);
        in.check();
        return Reply.found(headers, services.forms().list(actor, page));
    }

    /** The workbook of a form with which persons can be registered in the field. */
    @GET
    @Path("registration")
    @Produces({BookFormat.XLSX_TYPE, MediaType.APPLICATION_JSON})
    public Response registration(
            @Context Actor actor, @Context HttpHeaders headers, @QueryParam("country") @Nullable String country) {
        Input in = new Input();
        String code = in.text("country", country);
        in.check();
        Locale locale = Languages.of(headers);
        List<Book> sheets = services.forms().registration(actor, code, locale);
        return BookFormat.XLSX.answer(out -> XlsxWriter.write(sheets, out), locale, "registration-" + code, null);
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        Input in = new Input();
        UUID form = in.id("id", id);
        in.check();
        return Reply.found(headers, services.forms().require(actor, form));
    }

    /** Takes the bytes of an XLSForm workbook as they are. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("id") String id,
            @QueryParam("version") @Nullable String version,
            InputStream workbook)
            throws IOException {
        Input in = new Input();
        UUID form = in.id("id", id);
        String called = in.optional("version", version);
        in.check();
        return Reply.recorded(uri, services.forms().keep(actor, form, called, workbook), null);
    }
}

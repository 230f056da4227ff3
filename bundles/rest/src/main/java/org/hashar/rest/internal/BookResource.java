package org.hashar.rest.internal;

import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.fund.Book;
import org.hashar.api.fund.BookQuery;
import org.jspecify.annotations.Nullable;

/** The books of groups and funds as tables, streamed as JSON, CSV or an Excel sheet. */
@Path("books/{book}")
public final class BookResource {
    private final Services services;

    BookResource(Services services) {
        this.services = services;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, BookFormat.CSV_TYPE, BookFormat.XLSX_TYPE})
    public Response read(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("book") String book,
            @QueryParam("group") @Nullable String group,
            @QueryParam("fund") @Nullable String fund,
            @QueryParam("season") @Nullable String season,
            @QueryParam("person") @Nullable String person,
            @QueryParam("household") @Nullable String household,
            @QueryParam("shareOut") @Nullable String shareOut,
            @QueryParam("from") @Nullable String from,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("format") @Nullable String format,
            @QueryParam("bom") @Nullable String bom) {
        Input in = new Input();
        BookQuery.Kind kind = in.optionalOneOf("book", book, BookQuery.Kind.class);
        if (kind == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        BookQuery query = new BookQuery(
                kind,
                in.optionalId("group", group),
                in.optionalId("fund", fund),
                in.optionalId("season", season),
                in.optionalId("person", person),
                in.optionalId("household", household),
                in.optionalId("shareOut", shareOut),
                in.optionalDate("from", from),
                in.optionalDate("asOf", asOf),
                in.optionalInstant("asKnown", asKnown));
        BookFormat wanted = in.optionalOneOf("format", format, BookFormat.class);
        boolean marked = in.flag("bom", bom);
        in.check();
        BookFormat form = wanted == null ? BookFormat.accepted(headers) : wanted;
        Locale locale = Languages.of(headers);
        Book found = services.books().open(actor, query, locale);
        return form.answer(out -> form.write(found, out, marked), locale, found.name(), query.asOf());
    }
}

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
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ListQuery;
import org.jspecify.annotations.Nullable;

/** The lists of the registry given out whole, streamed as JSON, CSV or an Excel sheet. */
@Path("exports/{list}")
public final class ListResource {
    private final Services services;

    ListResource(Services services) {
        this.services = services;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, BookFormat.CSV_TYPE, BookFormat.XLSX_TYPE})
    public Response read(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("list") String list,
            @QueryParam("country") @Nullable String country,
            @QueryParam("type") @Nullable String type,
            @QueryParam("territory") @Nullable String territory,
            @QueryParam("group") @Nullable String group,
            @QueryParam("asKnown") @Nullable String asKnown,
            @QueryParam("purpose") @Nullable String purpose,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("recipient") @Nullable String recipient,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("hxl") @Nullable String hxl,
            @QueryParam("format") @Nullable String format,
            @QueryParam("bom") @Nullable String bom) {
        Input in = new Input();
        ListQuery.Kind kind = in.optionalOneOf("list", list, ListQuery.Kind.class);
        if (kind == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "no-such-path").exception();
        }
        ListQuery query = new ListQuery(
                kind,
                in.text("country", country),
                in.optional("type", type),
                in.optional("territory", territory),
                in.optionalId("group", group),
                in.optionalInstant("asKnown", asKnown),
                in.optionalOneOf("purpose", purpose, ConsentPurpose.class),
                in.optionalOneOf("channel", channel, ConsentChannel.class),
                in.optionalId("recipient", recipient),
                in.optionalId("agreement", agreement),
                in.flag("hxl", hxl));
        BookFormat wanted = in.optionalOneOf("format", format, BookFormat.class);
        boolean marked = in.flag("bom", bom);
        in.check();
        BookFormat form = wanted == null ? BookFormat.accepted(headers) : wanted;
        Locale locale = Languages.of(headers);
        Book found = services.registry().lists().open(actor, query, locale);
        return form.answer(out -> form.write(found, out, marked), locale, found.name(), null);
    }
}

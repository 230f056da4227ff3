package org.hashar.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.Page;
import org.hashar.api.Violation;
import org.hashar.api.fund.Book;
import org.hashar.api.intake.ImportDraft;
import org.hashar.api.intake.ImportFinding;
import org.hashar.api.intake.ImportService;
import org.hashar.api.report.Table;
import org.jspecify.annotations.Nullable;

/** Files taken in: sent, watched, shown again with what became of each row, and taken back. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    static final String PATH = "imports";

    private final Services services;

    ImportResource(Services services) {
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
        return Reply.found(headers, services.imports().list(actor, page));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        return Reply.found(headers, services.imports().require(actor, id(id)));
    }

    private static UUID id(String id) {
        Input in = new Input();
        UUID found = in.id("id", id);
        in.check();
        return found;
    }

    /** Takes the bytes of a file as they are. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response put(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("id") String id,
            @QueryParam("mapping") @Nullable String mapping,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("allOrNothing") @Nullable String allOrNothing,
            @QueryParam("encoding") @Nullable String encoding,
            @QueryParam("confirmedIn") @Nullable String confirmedIn,
            @QueryParam("confirmed") @Nullable String confirmed,
            InputStream file)
            throws IOException {
        Input in = new Input();
        ImportDraft draft = new ImportDraft(
                in.id("id", id),
                in.id("mapping", in.text("mapping", mapping)),
                in.text("fileName", fileName),
                in.flag("dryRun", dryRun),
                in.flag("allOrNothing", allOrNothing),
                in.optional("encoding", encoding),
                confirmation(in, confirmedIn, confirmed));
        in.check();
        return Reply.recorded(uri, services.imports().start(actor, draft, file), null);
    }

    /** Neither says anything without the other. */
    private static ImportDraft.@Nullable Confirmation confirmation(
            Input in, @Nullable String dryRun, @Nullable String rows) {
        return dryRun == null && rows == null
                ? null
                : new ImportDraft.Confirmation(
                        in.id("confirmedIn", in.text("confirmedIn", dryRun)),
                        in.rows("confirmed", in.text("confirmed", rows)));
    }

    @GET
    @Path("{id}/findings")
    public Response findings(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Input in = new Input();
        UUID of = in.id("id", id);
        Page.Request page = in.pageByKey(after, limit);
        in.check();
        Locale locale = Languages.of(headers);
        Page<ImportFinding> found = services.imports().findings(actor, of, page);
        List<Finding> told = found.items().stream()
                .map(finding -> new Finding(
                        finding.row(),
                        finding.column(),
                        finding.code(),
                        Messages.violation(locale, new Violation("", finding.code(), finding.args())),
                        finding.refuses(),
                        finding.value()))
                .toList();
        return Reply.found(headers, new Page<>(told, found.next()));
    }

    @GET
    @Path("{id}/result")
    @Produces({BookFormat.CSV_TYPE, BookFormat.XLSX_TYPE, MediaType.APPLICATION_JSON})
    public Response result(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @PathParam("id") String id,
            @QueryParam("format") @Nullable String format,
            @QueryParam("bom") @Nullable String bom) {
        Input in = new Input();
        UUID of = in.id("id", id);
        BookFormat wanted = in.optionalOneOf("format", format, BookFormat.class);
        boolean marked = in.flag("bom", bom);
        in.check();
        BookFormat form = wanted == null ? BookFormat.accepted(headers) : wanted;
        Locale locale = Languages.of(headers);
        ImportService.Result found = services.imports().result(actor, of, locale);
        StreamingOutput body = out -> {
            try (found) {
                form.write(table(found), out, marked);
            }
        };
        return form.answer(body, locale, "import-" + of, null);
    }

    private static Book table(ImportService.Result result) {
        List<Table.Column> columns = new ArrayList<>();
        for (String heading : result.columns()) {
            columns.add(new Table.Column("c" + columns.size(), heading, false));
        }
        Iterator<List<String>> rows = result.rows();
        return new Book("import", "import", columns, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Table.Row next() {
                return Table.Row.line(rows.next().toArray());
            }
        });
    }

    @POST
    @Path("{id}/resume")
    public Response resume(@Context Actor actor, @PathParam("id") String id) {
        return Reply.changed(services.imports().resume(actor, id(id)), null);
    }

    @POST
    @Path("{id}/undo")
    public Response undo(@Context Actor actor, @PathParam("id") String id) {
        return Reply.changed(services.imports().undo(actor, id(id)), null);
    }

    /**
     * What was found, in words.
     *
     * @param row headings are row 1; 0 for the file as a whole
     * @param refuses false for a hint
     * @param value what stands in the cell; null where there is no one cell, and once the file is kept no longer
     */
    public record Finding(
            long row, @Nullable String column, String code, String message, boolean refuses, @Nullable String value) {}
}

package org.hashar.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
import org.hashar.api.organisation.Attachment;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.api.organisation.AttachmentDraft.Subject;
import org.jspecify.annotations.Nullable;

/** Documents of agreements and groups. */
@Path(AttachmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentResource {
    static final String PATH = "attachments";

    private final Services services;

    AttachmentResource(Services services) {
        this.services = services;
    }

    @GET
    public Response list(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("of") @Nullable String of) {
        Input in = new Input();
        in.text("subject", subject);
        Subject kind = in.oneOf("subject", subject, Subject.AGREEMENT);
        UUID id = in.id("of", of == null ? "" : of);
        in.check();
        return Reply.found(headers, new Page<>(services.registry().attachments().list(actor, kind, id), null));
    }

    @GET
    @Path("{id}")
    public Response get(@Context Actor actor, @Context HttpHeaders headers, @PathParam("id") String id) {
        return Reply.found(headers, services.registry().attachments().require(actor, id(id)));
    }

    /** Keeps the address of a document. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(
            @Context Actor actor, @Context UriInfo uri, @PathParam("id") String id, AttachmentDraft draft) {
        return Reply.recorded(uri, services.registry().attachments().link(actor, draft), null);
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@Context Actor actor, @PathParam("id") String id) {
        UUID of = id(id);
        Attachment found = services.registry().attachments().require(actor, of);
        byte[] content = services.registry().attachments().content(actor, of);
        String name = URLEncoder.encode(Objects.requireNonNull(found.fileName()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(content, found.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Stores a document: its bytes as they are. */
    @PUT
    @Path("{id}/content")
    @Consumes(MediaType.WILDCARD)
    public Response store(
            @Context Actor actor,
            @Context UriInfo uri,
            @PathParam("id") String id,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("of") @Nullable String of,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("title") @Nullable String title,
            @QueryParam("date") @Nullable String date,
            @QueryParam("fileName") @Nullable String fileName,
            InputStream content)
            throws IOException {
        Input in = new Input();
        in.text("subject", subject);
        AttachmentDraft draft = new AttachmentDraft(
                in.id("id", id),
                in.oneOf("subject", subject, Subject.AGREEMENT),
                in.id("of", of == null ? "" : of),
                in.oneOf("kind", kind, AttachmentDraft.Kind.OTHER),
                in.text("title", title),
                in.optionalDate("date", date),
                null,
                null);
        String name = in.text("fileName", fileName);
        in.check();
        return Reply.recorded(
                uri, services.registry().attachments().store(actor, draft, name, content.readAllBytes()), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response withdraw(@Context Actor actor, @PathParam("id") String id, Bodies.Withdrawal withdrawal) {
        services.registry().attachments().withdraw(actor, id(id), withdrawal.reason());
        return Response.noContent().build();
    }

    private static UUID id(String id) {
        Input in = new Input();
        UUID found = in.id("id", id);
        in.check();
        return found;
    }
}

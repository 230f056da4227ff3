package org.hashar.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;

/** What the interface says of itself and of who asks. */
@Path("")
public final class MetaResource {
    static final String CONTRACT = "openapi.yaml";
    private static final String YAML = "application/yaml";

    /** Who the platform takes the asker for. */
    @GET
    @Path("me")
    @Produces(MediaType.APPLICATION_JSON)
    public Response me(@Context Actor actor, @Context HttpHeaders headers) {
        return Reply.found(headers, actor);
    }

    /** The contract of this interface. */
    @GET
    @Path(CONTRACT)
    @Produces(YAML)
    public Response contract(@Context HttpHeaders headers) {
        try (InputStream in = MetaResource.class.getResourceAsStream(CONTRACT)) {
            if (in == null) {
                throw new IllegalStateException(CONTRACT + " is not in the bundle");
            }
            return Reply.found(headers, in.readAllBytes(), YAML);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

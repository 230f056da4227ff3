package org.hashar.rest.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.fund.IfClosed;
import org.jspecify.annotations.Nullable;

/**
 * Meetings of many groups in one request: what was kept without a line, or the month-end of a country. Each is recorded as one that is sent alone, in a
 * unit of work of its own; what is wrong with some is told, the others are kept. Sent again it changes nothing.
 */
@Path("meetings/bundle")
@Produces(MediaType.APPLICATION_JSON)
public final class MeetingBundleResource {
    /** A meeting a line, {@code application/x-ndjson}. */
    static final String LINES = "application/x-ndjson";

    /** Of one bundle. */
    static final int BYTES = 64 << 20;

    private static final int BUFFER = 1 << 16;

    private final Services services;

    MeetingBundleResource(Services services) {
        this.services = services;
    }

    @POST
    @Consumes(LINES)
    public Response post(
            @Context Actor actor,
            @Context HttpHeaders headers,
            @QueryParam("ifClosed") @Nullable String ifClosed,
            InputStream body)
            throws IOException {
        Input in = new Input();
        IfClosed how = in.oneOf("ifClosed", ifClosed, IfClosed.REFUSE);
        in.check();
        Locale locale = Languages.of(headers);
        try (MeetingBundle bundle = new MeetingBundle(services.meetings(), actor, how, locale)) {
            eachLine(body, bundle);
            return Reply.changed(bundle.end(), null);
        }
    }

    /** Hands over lines as they come, so that the first meetings are on the disk before the last have arrived. */
    private static void eachLine(InputStream body, MeetingBundle bundle) throws IOException {
        byte[] buffer = new byte[BUFFER];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            int from = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i - from);
                    bundle.line(line.toByteArray());
                    line.reset();
                    from = i + 1;
                }
            }
            line.write(buffer, from, read - from);
            if (line.size() > BodyLimit.BYTES) {
                throw Problem.of(Problem.Type.TOO_LARGE, "too-large", BodyLimit.BYTES)
                        .exception();
            }
        }
        bundle.line(line.toByteArray());
    }
}

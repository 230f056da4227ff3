package org.hashar.rest.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.MediaType;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.organisation.AttachmentService;

/** Refuses bodies of more than one MiB, bundles of more than 64 and documents of more than 5, but for files to be taken in, whether the client says their length before or not. */
public final class BodyLimit implements ContainerRequestFilter {
    static final int BYTES = 1 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isImport(request)) {
            return;
        }
        MediaType type = request.getMediaType();
        boolean bundle = type != null && type.isCompatible(MediaType.valueOf(MeetingBundleResource.LINES));
        int most = bundle
                ? MeetingBundleResource.BYTES
                : isPut(request, AttachmentResource.PATH + "/[^/]+/content") ? AttachmentService.MOST_BYTES : BYTES;
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), most));
    }

    /** A file to be taken in goes straight to the disk, and the service has a limit for it. */
    private static boolean isImport(ContainerRequestContext request) {
        return isPut(request, ImportResource.PATH + "/[^/]+");
    }

    private static boolean isPut(ContainerRequestContext request, String path) {
        return request.getMethod().equals("PUT")
                && request.getUriInfo().getPath().matches("/?" + path);
    }

    private static ProblemException tooLarge(int most) {
        return Problem.of(Problem.Type.TOO_LARGE, "too-large", most).exception();
    }

    private static final class Limited extends FilterInputStream {
        private final int most;
        private int left;

        Limited(InputStream in, int most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return read < 0 ? read : count(1, read);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            return read < 0 ? read : count(read, read);
        }

        private int count(int bytes, int result) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge(most);
            }
            return result;
        }
    }
}

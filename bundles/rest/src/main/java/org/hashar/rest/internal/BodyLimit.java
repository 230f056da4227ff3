package org.hashar.rest.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;

/** Refuses bodies of more than one MiB, whether the client says their length before or not. */
public final class BodyLimit implements ContainerRequestFilter {
    static final int BYTES = 1 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > BYTES) {
            throw tooLarge();
        }
        request.setEntityStream(new Limited(request.getEntityStream()));
    }

    private static ProblemException tooLarge() {
        return Problem.of(Problem.Type.TOO_LARGE, "too-large", BYTES).exception();
    }

    private static final class Limited extends FilterInputStream {
        private int left = BYTES;

        Limited(InputStream in) {
            super(in);
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
                throw tooLarge();
            }
            return result;
        }
    }
}

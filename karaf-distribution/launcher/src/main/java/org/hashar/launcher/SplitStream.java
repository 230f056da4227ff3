package org.hashar.launcher;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Puts each line that begins with a mark on another stream, without the mark. Over ssh the shell's own error stream loses what was not sent
 * when a command ends, so the server marks what belongs there and sends it with the output.
 */
final class SplitStream extends OutputStream {
    /** As the server's shell writes it when it is asked for it by {@code HASHAR_BESIDE}. */
    static final int MARK = 0x1e;

    private final OutputStream plain;
    private final OutputStream marked;
    private OutputStream current;
    private boolean lineStart = true;

    SplitStream(OutputStream plain, OutputStream marked) {
        this.plain = plain;
        this.marked = marked;
        this.current = plain;
    }

    @Override
    public void write(int b) throws IOException {
        if (lineStart) {
            current = b == MARK ? marked : plain;
        }
        if (!lineStart || b != MARK) {
            current.write(b);
        }
        lineStart = b == '\n';
    }

    @Override
    public void flush() throws IOException {
        plain.flush();
        marked.flush();
    }

    /** The process's own streams stay open. */
    @Override
    public void close() throws IOException {
        flush();
    }
}

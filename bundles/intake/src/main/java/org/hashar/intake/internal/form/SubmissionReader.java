package org.hashar.intake.internal.form;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hashar.intake.internal.sheet.RefusedFileException;
import org.jspecify.annotations.Nullable;

/** Reads submissions one after the other; the memory that it takes does not grow with their number. For one thread. */
interface SubmissionReader extends Closeable {

    /** The next one, null after the last. @throws RefusedFileException when the file is none that is read */
    @Nullable
    Submission next() throws IOException;

    /** {@code XML} or {@code JSON}. */
    String format();

    /** Whether the file says itself that it holds a part of all submissions only. */
    boolean isPart();

    /** Opens a file by what it is. */
    static SubmissionReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return switch (first(in)) {
                case '<' -> new XmlSubmissions(in);
                case '[', '{' -> new JsonSubmissions(in);
                default -> throw new RefusedFileException("not-submissions");
            };
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The first character that is neither blank nor a mark of UTF-8; the stream stands before it, or before the mark. */
    private static int first(InputStream in) throws IOException {
        in.mark(1 << 10);
        int b = in.read();
        for (int i = 0; i < 1000 && (b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF) && b >= 0; i++) {
            b = in.read();
        }
        in.reset();
        return b;
    }
}

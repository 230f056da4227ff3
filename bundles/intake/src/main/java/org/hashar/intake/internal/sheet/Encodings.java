package org.hashar.intake.internal.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which encoding a text file is. */
final class Encodings {
    static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final List<Charset> TAKEN =
            List.of(StandardCharsets.UTF_8, CYRILLIC, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int SAMPLE = 4096;

    /**
     * What was found.
     *
     * @param mark bytes at the beginning that are no text
     */
    record Found(Charset charset, int mark) {
        String name() {
            return charset.name() + (mark > 0 ? " BOM" : "");
        }
    }

    private Encodings() {}

    static Found of(Path file, @Nullable String given) throws IOException {
        Found found = marked(file);
        if (given == null || given.equalsIgnoreCase("UTF-16")) {
            return found == null ? guessed(file) : found;
        }
        Charset wanted = named(given);
        return found != null && found.charset().equals(wanted) ? found : new Found(wanted, 0);
    }

    private static Charset named(String given) throws RefusedFileException {
        try {
            Charset charset = Charset.forName(given);
            if (TAKEN.contains(charset)) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknown(e);
        }
        throw unknown(null);
    }

    private static RefusedFileException unknown(@Nullable Exception cause) {
        RefusedFileException refused =
                new RefusedFileException("unknown-encoding", "UTF-8, windows-1251, UTF-16LE, UTF-16BE");
        refused.initCause(cause);
        return refused;
    }

    private static @Nullable Found marked(Path file) throws IOException {
        byte[] head = head(file, 3);
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new Found(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new Found(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static byte[] head(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }

    /** Commas, digits and line ends of UTF-16 have a zero beside them; text in UTF-8 beyond ASCII is hardly ever right by chance. */
    private static Found guessed(Path file) throws IOException {
        byte[] head = head(file, SAMPLE);
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (Math.max(even, odd) * 20 > head.length) {
            return new Found(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
        }
        return new Found(isUtf8(file) ? StandardCharsets.UTF_8 : CYRILLIC, 0);
    }

    /** Whether what is beyond ASCII is UTF-8 but for a damaged place here and there. */
    private static boolean isUtf8(Path file) throws IOException {
        long right = 0;
        long wrong = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int open = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean follows = (b & 0xC0) == 0x80;
                if (open > 0 && follows) {
                    open--;
                    right += open == 0 ? 1 : 0;
                    continue;
                }
                wrong += open > 0 || follows || b >= 0xF5 ? 1 : 0;
                open = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : 0;
            }
        }
        return wrong * 10 <= right;
    }
}

package org.hashar.intake.internal.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, each counted while it is unpacked, whatever the archive says of its size. */
final class Parts implements Closeable {
    private static final XMLInputFactory XML = Xml.factory();

    private final ZipFile zip;
    private final Limits limits;
    private long inflated;

    Parts(Path file, Limits limits) throws IOException {
        this.limits = limits;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw refused("not-a-table", e);
        }
        if (zip.size() > Limits.ENTRIES) {
            zip.close();
            throw new RefusedFileException("zip-bomb");
        }
    }

    static RefusedFileException refused(String code, Exception cause) {
        RefusedFileException refused = new RefusedFileException(code);
        refused.initCause(cause);
        return refused;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** How many parts there are in a folder. */
    int count(String folder) {
        return (int) zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .count();
    }

    /** A part, null when there is none. */
    @Nullable
    XMLStreamReader xml(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            return XML.createXMLStreamReader(
                    new BufferedInputStream(new Counted(zip.getInputStream(entry), entry, most), 1 << 16));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** What is behind an error of the XML: a limit that was passed, or XML that is none. */
    static IOException damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedFileException refused) {
                return refused;
            }
        }
        return e.getNestedException() instanceof RefusedFileException refused
                ? refused
                : refused("damaged-workbook", e);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private final long most;
        private long read;

        Counted(InputStream in, ZipEntry entry, long most) {
            super(in);
            packed = Math.max(1, entry.getCompressedSize());
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws RefusedFileException {
            read += bytes;
            inflated += bytes;
            boolean explodes = read > Limits.RATIO_FROM && read / packed > Limits.RATIO;
            if (explodes || inflated > limits.inflated()) {
                throw new RefusedFileException("zip-bomb");
            }
            if (read > most) {
                throw new RefusedFileException("workbook-texts-too-large", most >> 20);
            }
        }
    }
}

package org.hashar.store.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A disk for H2 that behaves as disks do when the power goes: what was not forced may be there, or not, or in part, in
 * any order. Reach it with {@code jdbc:h2:lossy:<file>}. One virtual machine can have many such cuts a minute.
 */
public final class LossyDisk extends FilePathWrapper {
    private static final Map<String, LossyFile> FILES = new ConcurrentHashMap<>();

    /** For H2, which makes one for each path. */
    public LossyDisk() {}

    /** The URL of a database file on this disk. */
    public static String url(Path file) {
        FilePath.register(new LossyDisk());
        return "jdbc:h2:lossy:" + file;
    }

    /**
     * Cuts the power of one file: whoever still writes to it gets an error, and what the disk would hold is written to
     * another place.
     *
     * @param seed decides which of the writes that were not forced survive
     */
    public static void cut(Path file, Path survivor, long seed) throws IOException {
        LossyFile lossy = FILES.get(key(file));
        Files.createDirectories(survivor.getParent());
        Files.write(Path.of(survivor + ".mv.db"), lossy.cut(new Random(seed)));
    }

    /** Cuts the power of one file by itself, after so many further writes. */
    public static void cutAfter(Path file, int writes) {
        FILES.get(key(file)).writesLeft = writes;
    }

    /** Cuts the power of one file at once; {@link #powerOn} or {@link #put} end it. */
    public static void powerOff(Path file) {
        FILES.get(key(file)).off();
    }

    /** Whether the power of a file was cut. */
    public static boolean isOff(Path file) {
        return FILES.get(key(file)).isOff();
    }

    /**
     * The power comes back: the file has what the disk would hold. Whoever had it open must open it again.
     *
     * @param seed decides which of the writes that were not forced survive
     */
    public static void powerOn(Path file, long seed) throws IOException {
        put(file, FILES.get(key(file)).cut(new Random(seed)));
    }

    /** What is on the platters for sure. */
    public static byte[] image(Path file) {
        return FILES.get(key(file)).image();
    }

    /** Puts another file in the place of one that nobody has open, or will ever use again. */
    public static void put(Path file, byte[] image) throws IOException {
        try (OutputStream out = FilePath.get(key(file)).newOutputStream(false)) {
            out.write(image);
        }
        FILES.put(key(file), new LossyFile(image));
    }

    /** From now on, or until told otherwise, forcing the file fails. */
    public static void failForce(Path file, boolean fail) {
        FILES.get(key(file)).failing = fail;
    }

    /** How often the file was forced. */
    public static long forces(Path file) {
        return FILES.get(key(file)).forces;
    }

    private static String key(Path file) {
        return file + ".mv.db";
    }

    @Override
    public String getScheme() {
        return "lossy";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        LossyFile file = FILES.computeIfAbsent(unwrap(name).toString(), path -> new LossyFile());
        file.requirePower();
        return new Channel(super.open(mode), file);
    }

    /** One write or, without bytes, one truncation. */
    private static final class Change {
        private final long position;
        private final byte @Nullable [] bytes;

        Change(long position, byte @Nullable [] bytes) {
            this.position = position;
            this.bytes = bytes;
        }

        int length() {
            return bytes == null ? 0 : bytes.length;
        }

        void apply(Image image, int length) {
            if (bytes == null) {
                image.truncate(position);
            } else {
                image.write(position, bytes, length);
            }
        }
    }

    /** What is on the platters for sure. */
    private static final class Image {
        private byte[] bytes = new byte[1 << 16];
        private int size;

        void write(long position, byte[] source, int length) {
            int end = Math.toIntExact(position) + length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
            }
            System.arraycopy(source, 0, bytes, Math.toIntExact(position), length);
            size = Math.max(size, end);
        }

        void truncate(long length) {
            if (length < size) {
                Arrays.fill(bytes, Math.toIntExact(length), size, (byte) 0);
                size = Math.toIntExact(length);
            }
        }
    }

    /** One file with the changes that were not forced yet. */
    private static final class LossyFile {
        private final Image forced = new Image();
        private final List<Change> pending = new ArrayList<>();
        private boolean off;
        private volatile boolean failing;
        private volatile long forces;
        private volatile int writesLeft = Integer.MAX_VALUE;

        LossyFile() {}

        LossyFile(byte[] image) {
            forced.write(0, image, image.length);
        }

        synchronized void off() {
            off = true;
        }

        synchronized boolean isOff() {
            return off;
        }

        synchronized byte[] image() {
            return Arrays.copyOf(forced.bytes, forced.size);
        }

        synchronized void change(Change change) throws IOException {
            off |= writesLeft-- <= 0;
            requirePower();
            pending.add(change);
        }

        synchronized void force() throws IOException {
            requirePower();
            if (failing) {
                throw new IOException("The disk failed");
            }
            pending.forEach(change -> change.apply(forced, change.length()));
            pending.clear();
            forces++;
        }

        synchronized void requirePower() throws IOException {
            if (off) {
                throw new IOException("The power is off");
            }
        }

        synchronized byte[] cut(Random random) {
            off = true;
            for (Change change : pending) {
                if (random.nextBoolean()) {
                    int whole = change.length();
                    int sectors = random.nextBoolean() ? whole : random.nextInt(whole / 512 + 1) * 512;
                    change.apply(forced, sectors);
                }
            }
            return image();
        }
    }

    /** Passes on to a plain file and remembers what was written. */
    private static final class Channel extends FileBaseDefault {
        private final FileChannel channel;
        private final LossyFile file;

        Channel(FileChannel channel, LossyFile file) {
            this.channel = channel;
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            file.change(new Change(position, bytes));
            return channel.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.change(new Change(size, null));
            channel.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}

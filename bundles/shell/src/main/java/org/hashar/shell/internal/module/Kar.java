package org.hashar.shell.internal.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;

/**
 * Unpacks a KAR: a features file and its bundles in one archive, for a place without a network. Takes the Maven repository inside it and
 * nothing else (the container's own installer would also write below the program's folder), never outside the target folder, and never
 * more than is reasonable for a module. A release that is here already is never replaced by another of the same name.
 */
final class Kar {
    private static final String REPOSITORY = "repository/";
    private final int maxEntries;
    private final long maxBytes;

    Kar() {
        this(2_000, 256L << 20);
    }

    Kar(int maxEntries, long maxBytes) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
    }

    /**
     * Unpacks.
     *
     * @param target a Maven repository of the server's own
     * @return the features files that were in it, as the container addresses them
     * @throws ProblemException when the archive is refused; nothing was unpacked then
     */
    List<URI> unpack(Path kar, Path target) {
        String name = String.valueOf(kar.getFileName());
        try (ZipFile zip = new ZipFile(kar.toFile())) {
            List<String> paths = new ArrayList<>();
            Files.createDirectories(target);
            Path stage = Files.createTempDirectory(target.getParent(), "kar");
            try {
                long left = maxBytes;
                for (ZipEntry entry : check(zip, name, target)) {
                    String path = entry.getName().substring(REPOSITORY.length());
                    left -= extract(zip, entry, stage.resolve(path), left, name);
                    paths.add(path);
                }
                List<URI> features = paths.stream()
                        .filter(path -> path.endsWith("-features.xml"))
                        .map(path -> mavenAddress(path, name))
                        .toList();
                if (features.isEmpty()) {
                    throw refused(name, "no *-features.xml below repository/");
                }
                for (String path : paths) {
                    Files.createDirectories(target.resolve(path).getParent());
                    Files.move(stage.resolve(path), target.resolve(path), StandardCopyOption.REPLACE_EXISTING);
                }
                return features;
            } finally {
                delete(stage);
            }
        } catch (IOException e) {
            throw refused(name, String.valueOf(e.getMessage()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** All entries are looked at before the first byte is written. */
    private List<ZipEntry> check(ZipFile zip, String name, Path target) throws IOException {
        if (zip.size() > maxEntries) {
            throw refused(name, zip.size() + " entries");
        }
        long declared = 0;
        List<ZipEntry> files = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            String path = entry.getName();
            if (path.startsWith("/")
                    || path.contains("\\")
                    || path.contains(":")
                    || List.of(path.split("/")).contains("..")) {
                throw refused(name, "path " + path);
            }
            declared += Math.max(0, entry.getSize());
            if (declared > maxBytes) {
                throw refused(name, "more than " + maxBytes + " bytes");
            }
            if (!entry.isDirectory() && path.startsWith(REPOSITORY)) {
                Path file = target.resolve(path.substring(REPOSITORY.length())).normalize();
                if (!file.startsWith(target)) {
                    throw refused(name, "path " + path);
                }
                requireSame(zip, entry, file, name);
                files.add(entry);
            }
        }
        return files;
    }

    private static void requireSame(ZipFile zip, ZipEntry entry, Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream inside = zip.getInputStream(entry);
                InputStream there = Files.newInputStream(file)) {
            byte[] known = there.readAllBytes();
            byte[] offered = inside.readNBytes(known.length + 1);
            if (!Arrays.equals(known, offered)) {
                throw refused(name, entry.getName() + " differs from the one that is here; give it a new version");
            }
        }
    }

    /** What an entry declares may be a lie: only what is really read counts. */
    private static long extract(ZipFile zip, ZipEntry entry, Path file, long left, String name) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > left) {
                    throw refused(name, "larger than it says");
                }
                out.write(buffer, 0, n);
            }
            return size;
        }
    }

    /** {@code org/x/y/1.0/y-1.0-features.xml} is {@code mvn:org.x/y/1.0/xml/features}. */
    private static URI mavenAddress(String path, String name) {
        String[] parts = path.split("/");
        if (parts.length < 4) {
            throw refused(name, "path " + path);
        }
        String artifact = parts[parts.length - 3];
        String version = parts[parts.length - 2];
        String group = String.join(".", List.of(parts).subList(0, parts.length - 3));
        return URI.create("mvn:" + group + "/" + artifact + "/" + version + "/xml/features");
    }

    private static ProblemException refused(String name, String why) {
        return Problem.of(Problem.Type.INVALID, "kar-refused", name, why).exception();
    }
}

package org.hashar.intake.internal.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Problem;

/** The files that are taken in, in a folder that only the server may read. */
final class Uploads {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long most;

    /** A file that has arrived. */
    record Arrived(Path path, String digest) {}

    Uploads(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** Reads a file to its end. */
    Arrived receive(InputStream in) throws IOException {
        make();
        Path path = Files.createTempFile(folder, "upload", ".part", mine("rw-------"));
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > most) {
                    throw Problem.of(Problem.Type.TOO_LARGE, "too-large", most).exception();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            return new Arrived(path, HexFormat.of().formatHex(digest.digest()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private void make() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, mine("rwx------"));
        }
    }

    private FileAttribute<?>[] mine(String permissions) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        FileAttribute<Set<PosixFilePermission>> attribute =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        return new FileAttribute<?>[] {attribute};
    }

    /** Keeps a file that has arrived as that of an import; again it changes nothing. */
    void keep(Arrived arrived, UUID job) throws IOException {
        if (!Files.exists(arrived.path()) && Files.exists(path(job))) {
            return;
        }
        Files.move(arrived.path(), path(job), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void discard(Arrived arrived) throws IOException {
        Files.deleteIfExists(arrived.path());
    }

    Path path(UUID job) {
        return folder.resolve(job + ".data");
    }

    void delete(UUID job) throws IOException {
        Files.deleteIfExists(path(job));
    }
}

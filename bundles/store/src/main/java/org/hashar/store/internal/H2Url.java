package org.hashar.store.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an H2 URL that an operator gave. Only the place of the file is taken from it; every setting is refused, because
 * the store makes its own and H2 has many that lose commits or run code.
 */
final class H2Url {
    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("INIT", "it runs any SQL, and with it any code, at each connection"),
            Map.entry("WRITE_DELAY", "it changes when commits reach the disk, and the store sees to that itself"),
            Map.entry("LOG", "without the transaction log a crash damages the database"),
            Map.entry("UNDO_LOG", "without the undo log nothing can be rolled back"),
            Map.entry("FILE_LOCK", "without the lock two servers could write one file"),
            Map.entry("AUTO_SERVER", "it opens a network port to the database"),
            Map.entry("AUTO_SERVER_PORT", "it opens a network port to the database"),
            Map.entry("ACCESS_MODE_DATA", "it changes how the file is opened and synced"),
            Map.entry("ACCESS_MODE_LOG", "it changes how the file is opened and synced"),
            Map.entry("TRACE_LEVEL_FILE", "the trace file would hold persons' data in clear"),
            Map.entry("DB_CLOSE_ON_EXIT", "the store closes the database itself, after its last transaction"),
            Map.entry("AUTHENTICATOR", "it loads classes that check passwords"),
            Map.entry("DATABASE_EVENT_LISTENER", "it runs a class of the caller's choice"),
            Map.entry("JAVA_OBJECT_SERIALIZER", "it runs a class of the caller's choice"));

    private H2Url() {}

    /** The database file, without its ending. */
    static Path file(String url) throws RefusedSettingException {
        String rest = url.substring("jdbc:h2:".length());
        String[] parts = rest.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String name = parts[i].split("=", 2)[0].strip().toUpperCase(Locale.ROOT);
            if (!name.isEmpty()) {
                throw new RefusedSettingException("HASHAR_DB_URL has the setting " + name + ", which is refused: "
                        + WHY.getOrDefault(name, "the store makes the settings of H2 itself; give only the file"));
            }
        }
        String place = parts[0].startsWith("file:") ? parts[0].substring("file:".length()) : parts[0];
        requireFile(place);
        String home = place.startsWith("~/") ? System.getProperty("user.home") + place.substring(1) : place;
        try {
            return Path.of(home);
        } catch (InvalidPathException e) {
            throw new RefusedSettingException("HASHAR_DB_URL names no file: " + e.getReason());
        }
    }

    private static void requireFile(String place) throws RefusedSettingException {
        int colon = place.indexOf(':');
        boolean drive = colon == 1 && Character.isLetter(place.charAt(0));
        if (colon >= 0 && !drive) {
            String kind = place.substring(0, colon + 1);
            String why = kind.startsWith("mem") || kind.startsWith("nioMem")
                    ? "a database in memory is lost with the process"
                    : "the store opens plain files only, whose syncing it has been tested with";
            throw new RefusedSettingException(
                    "HASHAR_DB_URL begins with jdbc:h2:" + kind + ", which is refused: " + why);
        }
        if (place.isBlank()) {
            throw new RefusedSettingException("HASHAR_DB_URL names no file after jdbc:h2:");
        }
    }
}

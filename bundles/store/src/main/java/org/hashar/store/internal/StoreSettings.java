package org.hashar.store.internal;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the database is, read from the environment: {@code HASHAR_DB_URL}, {@code HASHAR_DB_USER},
 * {@code HASHAR_DB_PASSWORD}. Without a URL it is an H2 file in the data folder.
 */
public final class StoreSettings {
    private final String url;
    private final String user;
    private final String password;
    private final Path data;

    private StoreSettings(String url, String user, String password, Path data) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.data = data;
    }

    /**
     * Reads, and checks nothing yet.
     *
     * @param data folder of the server's data, for the default
     */
    public static StoreSettings of(Map<String, String> environment, Path data) {
        return new StoreSettings(
                environment.getOrDefault("HASHAR_DB_URL", "").strip(),
                environment.getOrDefault("HASHAR_DB_USER", "").strip(),
                environment.getOrDefault("HASHAR_DB_PASSWORD", ""),
                data);
    }

    /**
     * The engine for these settings; does not touch the database yet.
     *
     * @throws RefusedSettingException with a sentence that names the part of the URL and why it is refused
     */
    public Engine engine() throws RefusedSettingException {
        if (url.isEmpty()) {
            return H2Engine.ofFile(data.resolve("db").resolve("hashar"), user, password);
        }
        if (url.startsWith("jdbc:h2:")) {
            return H2Engine.ofFile(H2Url.file(url), user, password);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new PostgresEngine(PostgresUrl.checked(url), user, password);
        }
        throw new RefusedSettingException("HASHAR_DB_URL must begin with jdbc:h2: or jdbc:postgresql:");
    }
}

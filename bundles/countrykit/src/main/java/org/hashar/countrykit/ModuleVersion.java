package org.hashar.countrykit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of a module, which the build writes into {@code module.properties} beside a class of the module. */
public final class ModuleVersion {
    private ModuleVersion() {}

    /** The version, {@code major.minor.micro}. */
    public static String of(Class<?> anchor) {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream("module.properties")) {
            if (in == null) {
                throw new IllegalStateException("module.properties is not in the module");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("module.properties", e);
        }
        // A build between two releases is a version of its own for Maven, not for people.
        return properties.getProperty("version", "").replaceFirst("-.*", "");
    }
}

package org.hashar.intake.internal.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hashar.intake.internal.sheet.Limits;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How imports are run.
 *
 * @param folder where files are kept
 * @param limits of a file once it is read
 * @param bytes of a file as it arrives
 * @param keep how long a file is kept after it arrived
 * @param chunk rows that are committed together
 */
public record Settings(Path folder, Limits limits, long bytes, Duration keep, int chunk) {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    /** Of the server that a bundle runs in. */
    static Settings of(BundleContext context) {
        String given =
                Optional.ofNullable(System.getenv("HASHAR_DATA")).orElse("").strip();
        String karaf = context.getProperty("karaf.data");
        Path data = Path.of(!given.isEmpty() ? given : karaf == null ? "data" : karaf);
        return of(System.getenv(), data);
    }

    /** From {@code HASHAR_IMPORT_MAX_ROWS}, {@code HASHAR_IMPORT_MAX_MIB} and {@code HASHAR_IMPORT_KEEP_DAYS}. */
    static Settings of(Map<String, String> environment, Path data) {
        return new Settings(
                data.resolve("intake"),
                Limits.ofRows(number(environment, "HASHAR_IMPORT_MAX_ROWS", 2_000_000)),
                number(environment, "HASHAR_IMPORT_MAX_MIB", 512) << 20,
                Duration.ofDays(number(environment, "HASHAR_IMPORT_KEEP_DAYS", 14)),
                1000);
    }

    private static long number(Map<String, String> environment, String name, long otherwise) {
        String given = environment.getOrDefault(name, "").strip();
        if (given.matches("[1-9]\\d{0,8}")) {
            return Long.parseLong(given);
        }
        if (!given.isEmpty()) {
            LOG.warn("{} is no whole number above zero; {} holds", name, otherwise);
        }
        return otherwise;
    }
}

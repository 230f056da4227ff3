package org.hashar.distribution.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashar.distribution.Distribution;
import org.hashar.distribution.Postgres;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's own load generator, one function call a meeting: the limit of this machine and database. Needs Debian's postgresql-contrib or the like. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Postgres postgres;
    private final @Nullable Path program = find();

    PgBench(Postgres postgres) {
        this.postgres = postgres;
    }

    boolean available() {
        return program != null;
    }

    double perSecond(int clients, int seconds) throws IOException, InterruptedException {
        Path script = Distribution.work("pgbench").resolve("meet.sql");
        Files.writeString(script, "\\set g random(0, 63)\nselect bench_meet(:g);\n");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                String.valueOf(program),
                "-n",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(postgres.port()),
                "-U",
                "postgres",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-f",
                script.toString(),
                "postgres"));
        builder.environment().putAll(Map.of("PGPASSWORD", "postgres"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static @Nullable Path find() {
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            return Stream.concat(versions.map(v -> v.resolve("bin/pgbench")), Stream.of(Path.of("/usr/bin/pgbench")))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}

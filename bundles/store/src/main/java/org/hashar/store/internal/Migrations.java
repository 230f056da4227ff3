package org.hashar.store.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.resource.LoadableResource;
import org.hashar.store.EntitySource;
import org.hashar.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Runs the scripts of one schema with Flyway. Each schema has a history of its own, {@code schema_history_<schema>}. */
final class Migrations {
    /** Lines and advertisements in Flyway's messages, and advice that does not fit here. */
    private static final Pattern ADVICE = Pattern.compile("^-+$|rd\\.gt|Flyway with -X|run repair");

    private final DataSource pool;

    Migrations(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Brings the tables of the schema up to its newest script.
     *
     * @return the version reached, empty when the schema has no scripts
     * @throws StoreException with a sentence that names the script and what is wrong
     */
    String run(EntitySource source) {
        try {
            return run(source.schema(), Scripts.of(source.loader(), source.schema()));
        } catch (IOException e) {
            throw new StoreException("The migrations of " + source.schema() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** As {@link #run(EntitySource)}, with the texts of the scripts by their names. */
    String run(String schema, Map<String, String> scripts) {
        requireRepeatable(scripts);
        try {
            String history = "schema_history_" + schema;
            forgetFailure(history);
            Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(pool)
                    .table(history)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .createSchemas(false)
                    .placeholderReplacement(false)
                    .validateMigrationNaming(true)
                    // Scripts missing here but run there mean an older module on a newer database: refused.
                    .ignoreMigrationPatterns(new String[0])
                    .resourceProvider(new GivenScripts(schema, scripts))
                    .javaMigrationClassProvider(List::of)
                    .loggers(FlywayLog.class.getName())
                    .load();
            MigrateResult result = flyway.migrate();
            String reached =
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
            return reached == null ? "" : reached;
        } catch (FlywayException e) {
            throw new StoreException("The migrations of " + schema + " failed: " + sentence(e), e);
        } catch (SQLException e) {
            throw new StoreException("The migrations of " + schema + " failed: " + Failures.sentence(e), e);
        }
    }

    private static void requireRepeatable(Map<String, String> scripts) {
        List<String> violations = new ArrayList<>();
        scripts.forEach(
                (name, sql) -> RepeatableScript.violations(sql).forEach(each -> violations.add(name + ": " + each)));
        if (!violations.isEmpty()) {
            throw new StoreException("Scripts that cannot run again after a power cut: " + violations, null);
        }
    }

    /** H2 keeps a mark of a failed script, which would forbid to run the mended one. */
    private void forgetFailure(String history) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, history, null)) {
                if (!tables.next()) {
                    return;
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from " + history + " where success = false");
            }
        }
    }

    /** Flyway's message in one line; it draws lines and boxes for a terminal. */
    private static String sentence(FlywayException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("not resolved locally")) {
            message =
                    "the database has scripts that this bundle does not bring; is the bundle older than the database?\n"
                            + message;
        }
        String line = message.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !ADVICE.matcher(each).find())
                .limit(8)
                .reduce((left, right) -> left + "; " + right)
                .orElse("");
        return line.length() <= 600 ? line : line.substring(0, 600) + "…";
    }

    /** Gives Flyway the scripts that were found, instead of letting it search class paths that OSGi does not have. */
    private static final class GivenScripts implements ResourceProvider {
        private final List<LoadableResource> scripts = new ArrayList<>();

        GivenScripts(String schema, Map<String, String> texts) {
            texts.forEach((name, sql) -> scripts.add(new Script(schema, name, sql)));
        }

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return scripts.stream()
                    .filter(each -> each.getRelativePath().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            List<LoadableResource> found = new ArrayList<>();
            for (LoadableResource script : scripts) {
                for (String suffix : suffixes) {
                    if (script.getFilename().startsWith(prefix)
                            && script.getFilename().endsWith(suffix)) {
                        found.add(script);
                    }
                }
            }
            return found;
        }
    }

    /** One script, as Flyway wants it. */
    private static final class Script extends LoadableResource {
        private final String schema;
        private final String name;
        private final String sql;

        Script(String schema, String name, String sql) {
            this.schema = schema;
            this.name = name;
            this.sql = sql;
        }

        @Override
        public Reader read() {
            return new StringReader(sql);
        }

        @Override
        public String getAbsolutePath() {
            return getRelativePath();
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getRelativePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return "db/" + schema + "/" + name;
        }
    }
}

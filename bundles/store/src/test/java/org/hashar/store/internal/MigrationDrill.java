package org.hashar.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashar.store.EntitySource;

/**
 * Cuts the migrations of a schema short after every single statement, as a power cut does on H2, and runs them again.
 * For the tests of bundles that bring scripts.
 */
public final class MigrationDrill {
    private MigrationDrill() {}

    /**
     * Tries every cut.
     *
     * @return how many there were
     * @throws org.hashar.store.StoreException for the first cut after which the scripts do not run again
     */
    public static int everyCut(EntitySource source) throws IOException, SQLException {
        Map<String, String> before = new LinkedHashMap<>();
        int cuts = 0;
        Map<String, String> scripts = Scripts.of(source.loader(), source.schema());
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            List<String> statements = statements(script.getValue());
            for (int done = 1; done <= statements.size(); done++) {
                cut(source.schema(), before, statements.subList(0, done), scripts);
                cuts++;
            }
            before.put(script.getKey(), script.getValue());
        }
        return cuts;
    }

    private static void cut(String schema, Map<String, String> before, List<String> done, Map<String, String> all)
            throws SQLException {
        H2Engine engine = new H2Engine("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
        HikariConfig config = new HikariConfig();
        config.setDataSource(engine.dataSource());
        config.setMaximumPoolSize(4);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            new Migrations(pool).run(schema, before);
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String each : done) {
                    statement.execute(each);
                }
            }
            new Migrations(pool).run(schema, all);
        } finally {
            engine.close();
        }
    }

    private static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        for (String each : sql.replaceAll("--[^\n]*", "").split(";\\s*(\n|$)", -1)) {
            if (!each.isBlank()) {
                statements.add(each);
            }
        }
        return statements;
    }
}

package org.hashar.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreSettingsTest {
    @TempDir
    Path data;

    @Test
    void withoutAUrlItIsAnH2FileInTheDataFolder() throws Exception {
        try (Engine engine = StoreSettings.of(Map.of(), data).engine()) {
            assertThat(engine.describe().kind()).isEqualTo("H2");
            assertThat(data.resolve("db").resolve("hashar.mv.db")).isRegularFile();
        }
    }

    @Test
    void anH2UrlMayNameAFile() throws Exception {
        for (String prefix : new String[] {"jdbc:h2:", "jdbc:h2:file:"}) {
            Path file = data.resolve("a b").resolve(prefix.length() + "x");
            try (Engine engine = engine(prefix + file)) {
                engine.describe();
            }
            assertThat(Path.of(file + ".mv.db")).isRegularFile();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:hashar",
                "jdbc:postgresql://localhost/hashar",
                "jdbc:postgresql://a:5432,b:5433/hashar?targetServerType=primary&sslmode=verify-full&sslrootcert=/x"
            })
    void aPostgresUrlMayNameHostsAndSafeParameters(String url) throws Exception {
        try (Engine engine = engine(url)) {
            assertThat(engine).isInstanceOf(PostgresEngine.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:mem:x | mem: | lost with the process",
                "jdbc:h2:nioMemFS:x | nioMemFS: | lost with the process",
                "jdbc:h2:tcp://localhost/x | tcp: | plain files only",
                "jdbc:h2:file:nioMapped:/x | nioMapped: | plain files only",
                "jdbc:h2:zip:/x | zip: | plain files only",
                "jdbc:h2: | names no file | after jdbc:h2:",
                "jdbc:h2:/x;INIT=RUNSCRIPT FROM 'http://x' | INIT | any code",
                "jdbc:h2:/x;init=select 1 | INIT | any code",
                "jdbc:h2:/x; WRITE_DELAY =0 | WRITE_DELAY | reach the disk",
                "jdbc:h2:/x;LOG=0 | LOG | damages the database",
                "jdbc:h2:/x;UNDO_LOG=0 | UNDO_LOG | rolled back",
                "jdbc:h2:/x;FILE_LOCK=NO | FILE_LOCK | two servers",
                "jdbc:h2:/x;AUTO_SERVER=TRUE | AUTO_SERVER | network port",
                "jdbc:h2:/x;ACCESS_MODE_DATA=rw | ACCESS_MODE_DATA | synced",
                "jdbc:h2:/x;TRACE_LEVEL_FILE=3 | TRACE_LEVEL_FILE | persons' data",
                "jdbc:h2:/x;IFEXISTS=TRUE | IFEXISTS | give only the file",
                "jdbc:postgresql://h/d?socketFactory=x | socketFactory | runs a class",
                "jdbc:postgresql://h/d?sslmode=require&sslfactory=x | sslfactory | runs a class",
                "jdbc:postgresql://h/d?options=-c%20synchronous_commit=off | options | synchronous_commit",
                "jdbc:postgresql://h/d?loggerLevel=TRACE&loggerFile=/x | loggerLevel | persons' data",
                "jdbc:postgresql://h/d?password=x | password | HASHAR_DB_PASSWORD",
                "jdbc:postgresql://u:p@h/d | user or password | HASHAR_DB_PASSWORD",
                "jdbc:postgresql://h/d?autosave=always | autosave | not among those known to be safe",
                "jdbc:mysql://h/d | HASHAR_DB_URL | jdbc:postgresql:"
            })
    void refusesWhatCouldLoseCommitsOrRunCodeAndSaysWhichPartAndWhy(String url, String part, String why) {
        assertThatThrownBy(() -> engine(url).close())
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageContaining(part)
                .hasMessageContaining(why);
    }

    private Engine engine(String url) throws RefusedSettingException {
        return StoreSettings.of(Map.of("HASHAR_DB_URL", url, "HASHAR_DB_USER", "u"), data)
                .engine();
    }
}

package org.hashar.shell.internal.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.hashar.shell.internal.module.Resolution.Clause;
import org.hashar.shell.internal.module.Resolution.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    private static final Resolution NOW = new Resolution(Map.of(
            "org.hashar.api/0.1.0", part("mvn:api", "org.hashar.api"),
            "org.hashar.kyrgyzstan/0.1.0", part("mvn:kg/0.1.0")));
    private static final Set<String> OWN = Set.of("mvn:kg/0.1.0", "mvn:kg/0.2.0");

    @Test
    void letsAModuleBringAndTakeItsOwnBundles() {
        Resolution then = new Resolution(Map.of(
                "org.hashar.api/0.1.0", part("mvn:api", "org.hashar.api"),
                "org.hashar.kyrgyzstan/0.2.0", part("mvn:kg/0.2.0", "org.hashar.kyrgyzstan.data")));
        Plan plan = Plan.between(NOW, then);
        assertThat(plan.added()).containsOnlyKeys("org.hashar.kyrgyzstan/0.2.0");
        assertThat(plan.removed()).containsOnlyKeys("org.hashar.kyrgyzstan/0.1.0");
        assertThatCode(() -> plan.check(NOW, OWN)).doesNotThrowAnyException();
    }

    @Test
    void refusesToBringALibraryOrToReplaceAPartOfThePlatform() {
        Resolution library = with("org.library/1.0.0", part("mvn:library"));
        assertThatThrownBy(() -> Plan.between(NOW, library).check(NOW, OWN))
                .hasMessageContaining("module-touches-others");
        Resolution newApi = new Resolution(Map.of(
                "org.hashar.api/0.2.0", part("mvn:api/0.2.0"), "org.hashar.kyrgyzstan/0.1.0", part("mvn:kg/0.1.0")));
        assertThatThrownBy(() -> Plan.between(NOW, newApi).check(NOW, OWN))
                .hasMessageContaining("module-touches-others");
    }

    @Test
    void refusesASecondExporterAndAFragment() {
        Resolution exporter = with("org.hashar.kyrgyzstan.x/0.2.0", part("mvn:kg/0.2.0", "org.hashar.api"));
        assertThatThrownBy(() -> Plan.between(NOW, exporter).check(NOW, OWN)).hasMessageContaining("module-exports");
        Resolution fragment = with("org.hashar.kyrgyzstan.x/0.2.0", new Part("mvn:kg/0.2.0", Set.of(), true));
        assertThatThrownBy(() -> Plan.between(NOW, fragment).check(NOW, OWN)).hasMessageContaining("module-fragment");
    }

    @Test
    void readsWhatTheContainerWrites(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("resolution.json"),
                """
                {"success":"true",
                 "repository":[{"capabilities":[
                    "osgi.identity; description=\\"a \\\\\\"b\\\\\\"; version:Version=9\\"; osgi.identity=org.hashar.api; type=osgi.bundle; version:Version=0.1.0",
                    "osgi.content; url=\\"mvn:org.hashar/org.hashar.api/0.1.0\\"",
                    "osgi.wiring.package; version:Version=1.0.0; osgi.wiring.package=org.hashar.api; uses:=\\"a,b\\""],
                   "requirements":["osgi.ee; filter:=\\"(osgi.ee=JavaSE)\\""]}],
                 "wiring":{"osgi.identity; description=\\"a \\\\\\"b\\\\\\"; version:Version=9\\"; osgi.identity=org.hashar.api; type=osgi.bundle; version:Version=0.1.0":[],
                           "osgi.identity; osgi.identity=\\"root#hashar\\"; type=karaf.subsystem; version:Version=0.0.0":[]}}
                """);
        assertThat(Resolution.read(file).bundles())
                .containsExactly(Map.entry(
                        "org.hashar.api/0.1.0",
                        new Part("mvn:org.hashar/org.hashar.api/0.1.0", Set.of("org.hashar.api"), false)));
    }

    @Test
    void isNotFooledByWhatABundleSaysOfItself() {
        Clause clause = Clause.parse(
                "osgi.identity; license=\"x; osgi.identity=evil; version:Version=1\"; osgi.identity=\"true\"; version:Version=2.0.0");
        assertThat(clause.id()).isEqualTo("true/2.0.0");
    }

    private static Resolution with(String id, Part part) {
        java.util.HashMap<String, Part> bundles = new java.util.HashMap<>(NOW.bundles());
        bundles.put(id, part);
        return new Resolution(bundles);
    }

    private static Part part(String location, String... exports) {
        return new Part(location, Set.of(exports), false);
    }
}

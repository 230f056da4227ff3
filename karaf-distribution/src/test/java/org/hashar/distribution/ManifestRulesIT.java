package org.hashar.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may import whom, read from the manifests of the bundles that are shipped: what the container wires, not what compiles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestRulesIT {
    private static final List<String> ALWAYS = List.of(
            "java.",
            "org.jspecify.annotations",
            "com.google.errorprone.annotations",
            "org.slf4j",
            "org.hashar.api",
            "org.hashar.spi");
    private static final List<String> COUNTRY = List.of("javax.xml.parsers", "org.xml.sax");
    /** What a bundle may import beside what all may. The store, which embeds Flyway, is the kernel and not named. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.of(
            "org.hashar.api", List.of(),
            // Alphabets and telephone numbers of the world are nobody's to write anew.
            "org.hashar.registry",
                    List.of(
                            "javax.persistence",
                            "org.hashar.store",
                            "org.osgi.framework",
                            "com.ibm.icu",
                            "com.google.i18n.phonenumbers"),
            // A proposal keeps the entry that waits for a second person as JSON.
            "org.hashar.fund",
                    List.of("javax.persistence", "org.hashar.store", "org.osgi.framework", "com.fasterxml.jackson"),
            "org.hashar.access", List.of("javax.persistence", "org.hashar.store", "javax.crypto"),
            // A workbook is XML, and submissions are XML or JSON.
            "org.hashar.intake",
                    List.of(
                            "javax.persistence",
                            "org.hashar.store",
                            "org.osgi.framework",
                            "javax.xml.stream",
                            "com.fasterxml.jackson"),
            "org.hashar.report", List.of(),
            "org.hashar.rest",
                    List.of(
                            "javax.ws.rs",
                            "javax.servlet",
                            "org.apache.cxf",
                            "com.fasterxml.jackson",
                            "javax.xml.stream"),
            "org.hashar.soap",
                    List.of("javax.jws", "javax.xml", "javax.servlet", "org.apache.cxf", "org.w3c.dom", "org.xml.sax"));

    private final Map<String, Manifest> bundles = new TreeMap<>();

    @BeforeAll
    void read() throws IOException {
        try (Stream<Path> files = Files.walk(Distribution.home().resolve("system/org/hashar"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile opened = new JarFile(jar.toFile())) {
                    Manifest manifest = opened.getManifest();
                    String name = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
                    assertThat(jar.getFileName().toString()).startsWith(name + "-");
                    assertThat(bundles.put(name, manifest)).as(name).isNull();
                }
            }
        }
        assertThat(bundles).containsKeys(MAY_IMPORT.keySet().toArray(String[]::new));
    }

    private static List<String> packages(Manifest manifest, String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null
                ? List.of()
                : Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(",", -1))
                        .map(clause -> clause.replaceAll(";.*", "").strip())
                        .toList();
    }

    private static boolean allowed(String wanted, List<String> prefixes) {
        return Stream.concat(ALWAYS.stream(), prefixes.stream()).anyMatch(wanted::startsWith);
    }

    @Test
    void onlyTheContractAndTheKernelExport() {
        bundles.forEach((name, manifest) -> {
            if (!name.equals("org.hashar.api") && !name.equals("org.hashar.store")) {
                assertThat(packages(manifest, "Export-Package")).as(name).isEmpty();
            }
            assertThat(packages(manifest, "Export-Package"))
                    .as(name)
                    .noneMatch(exported -> exported.contains(".internal"));
        });
    }

    @Test
    void bundlesImportWhatTheirLayerMay() {
        MAY_IMPORT.forEach((name, prefixes) -> assertThat(packages(bundles.get(name), "Import-Package"))
                .as(name)
                .allMatch(wanted -> allowed(wanted, prefixes)));
    }

    @Test
    void countriesImportTheContractAndNothingElse() {
        List<String> countries = bundles.keySet().stream()
                .filter(name -> name.matches("org\\.hashar\\.(tajikistan|kyrgyzstan)(\\..*)?"))
                .toList();
        assertThat(countries).hasSize(8).allSatisfy(name -> assertThat(packages(bundles.get(name), "Import-Package"))
                .allMatch(wanted -> allowed(wanted, COUNTRY)));
    }

    @Test
    void countriesOfferOnlyWhatTheSpiAsksFor() {
        bundles.forEach((name, manifest) -> {
            String offered = String.valueOf(manifest.getMainAttributes().getValue("Provide-Capability"));
            if (name.matches("org\\.hashar\\.(tajikistan|kyrgyzstan)(\\..*)?")) {
                assertThat(offered)
                        .as(name)
                        .contains("org.hashar.spi.")
                        .doesNotContain("objectClass:List<String>=\"javax");
            }
        });
    }
}

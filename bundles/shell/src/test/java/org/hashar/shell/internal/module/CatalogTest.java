package org.hashar.shell.internal.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.Repository;
import org.hashar.api.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {
    private final Repository platform = repository("hashar-0.1.0", feature("hashar-core", "0.1.0"));
    private final Repository old = repository(
            "hashar-kyrgyzstan-0.1.0",
            feature("hashar-kyrgyzstan", "0.1.0"),
            feature("hashar-kyrgyzstan-training", "0.1.0"),
            feature("hashar-kyrgyzstan-currency", "0.1.0"));
    private final Repository newer = repository(
            "hashar-kyrgyzstan-0.10.0", feature("hashar-kyrgyzstan-training", "0.10.0"), feature("other", "1"));
    private final Repository partner =
            repository("hashar-partner-microfinance-1.0", feature("hashar-partner-microfinance", "1.0"));
    private final Catalog catalog =
            new Catalog(new Repository[] {platform, old, newer, partner}, feature -> feature.getVersion()
                    .equals("0.1.0"));

    @Test
    void takesForAModuleWhatDoesNotComeWithThePlatform() {
        assertThat(catalog.modules())
                .extracting(Module::name)
                .containsExactly("kyrgyzstan", "kyrgyzstan-currency", "kyrgyzstan-training", "partner-microfinance");
    }

    @Test
    void knowsWhatIsInstalledAndWhatIsNewest() {
        Module training = catalog.select("kyrgyzstan-training").get(0);
        assertThat(training.installed()).isEqualTo("0.1.0");
        assertThat(training.newest()).isEqualTo("0.10.0");
        assertThat(training.hasNewer()).isTrue();
        assertThat(catalog.select("hashar-kyrgyzstan").get(0).hasNewer()).isFalse();
    }

    @Test
    void meansAllModulesByTheCountryAndOneByItsName() {
        assertThat(catalog.select("Kyrgyzstan")).hasSize(3);
        assertThat(catalog.select("KG")).hasSize(3);
        assertThat(catalog.select("kyrgyzstan-currency"))
                .extracting(Module::feature)
                .containsExactly("hashar-kyrgyzstan-currency");
        assertThat(catalog.select("hashar-kyrgyzstan"))
                .extracting(Module::feature)
                .containsExactly("hashar-kyrgyzstan");
    }

    @Test
    void namesWhatThereIsWhenAskedForSomethingElse() {
        assertThatThrownBy(() -> catalog.select("uzbekistan"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().args().toString()).contains("uzbekistan", "kyrgyzstan-training"));
        assertThatThrownBy(() -> catalog.select("hashar-core")).isInstanceOf(ProblemException.class);
    }

    @Test
    void allowsTheBundlesOfAllVersionsOfAFamily() {
        assertThat(catalog.locations(Set.of("kyrgyzstan")))
                .containsExactlyInAnyOrder(
                        "mvn:hashar-kyrgyzstan/0.1.0",
                        "mvn:hashar-kyrgyzstan-training/0.1.0",
                        "mvn:hashar-kyrgyzstan-currency/0.1.0",
                        "mvn:hashar-kyrgyzstan-training/0.10.0");
    }

    @Test
    void ordersVersionsAsNumbers() {
        assertThat(Versions.compare("0.9.0", "0.10.0")).isNegative();
        assertThat(Versions.compare("1", "1.0.0")).isZero();
        assertThat(Versions.compare("1.0.0", "1.0.0-rc1")).isNegative();
        assertThat(Versions.compare("nonsense", "0.0.1")).isNegative();
    }

    @Test
    void keepsTheListOfModulesAndReadsItAgain(@TempDir Path data) throws java.io.IOException {
        ModuleFiles files = ModuleFiles.below(data.toString());
        assertThat(files.modules()).isEmpty();
        files.writeModules(List.of("hashar-tajikistan", "hashar-kyrgyzstan"));
        files.addRepositories(List.of("mvn:a/b/1/xml/features"));
        files.addRepositories(List.of("mvn:a/b/2/xml/features", "mvn:a/b/1/xml/features"));
        assertThat(ModuleFiles.below(data.toString()).modules())
                .containsExactly("hashar-kyrgyzstan", "hashar-tajikistan");
        assertThat(files.repositories()).containsExactly("mvn:a/b/1/xml/features", "mvn:a/b/2/xml/features");
        assertThat(Files.readString(data.resolve("hashar/modules")))
                .isEqualTo("hashar-kyrgyzstan\nhashar-tajikistan\n");
    }

    @Test
    void putsAResolversChainInOneLine() {
        String chain = "Unable to resolve root: missing requirement [root] osgi.identity; osgi.identity=x "
                + "[caused by: Unable to resolve x: missing requirement [x/1.0] osgi.wiring.package; filter:=\"(a)\"]";
        assertThat(Reasons.of(new RuntimeException(new IllegalStateException(chain))))
                .startsWith("x/1.0 needs osgi.wiring.package");
        assertThat(Reasons.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    private static Repository repository(String name, Feature... features) {
        return fake(Repository.class, Map.of("getName", name, "getFeatures", features));
    }

    private static Feature feature(String name, String version) {
        BundleInfo bundle = fake(BundleInfo.class, Map.of("getLocation", "mvn:" + name + "/" + version));
        return fake(
                Feature.class,
                Map.of(
                        "getName", name,
                        "getVersion", version,
                        "getDescription", name,
                        "getBundles", Arrays.asList(bundle)));
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answers.get(method.getName())));
    }
}

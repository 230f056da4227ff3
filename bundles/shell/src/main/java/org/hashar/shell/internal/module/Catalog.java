package org.hashar.shell.internal.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.Repository;
import org.hashar.api.Problem;

/** The modules that this server knows at one moment. */
final class Catalog {
    private final Map<String, List<Feature>> features = new TreeMap<>();
    private final List<Module> modules = new ArrayList<>();

    Catalog(Repository[] repositories, Predicate<Feature> installed) {
        for (Repository repository : repositories) {
            if (!isPlatform(repository.getName())) {
                modulesOf(repository)
                        .forEach(feature -> features.computeIfAbsent(feature.getName(), name -> new ArrayList<>())
                                .add(feature));
            }
        }
        features.forEach((name, versions) -> {
            Comparator<Feature> byVersion = (a, b) -> Versions.compare(a.getVersion(), b.getVersion());
            Feature newest = versions.stream().max(byVersion).orElseThrow();
            modules.add(new Module(
                    name,
                    versions.stream()
                            .filter(installed)
                            .max(byVersion)
                            .map(Feature::getVersion)
                            .orElse(null),
                    newest.getVersion(),
                    newest.getDescription() == null ? "" : newest.getDescription()));
        });
    }

    /** The features of a repository that are modules by their names. */
    static List<Feature> modulesOf(Repository repository) {
        try {
            return Arrays.stream(repository.getFeatures())
                    .filter(feature -> feature.getName().startsWith(Module.PREFIX))
                    .toList();
        } catch (Exception e) {
            // The container declares Exception for a file that it has already read.
            throw new IllegalStateException(e);
        }
    }

    /** The platform's own files: {@code hashar-0.1.0}, {@code hashar-third-party-0.1.0}, and the container's. */
    static boolean isPlatform(String repository) {
        return !repository.startsWith(Module.PREFIX)
                || repository.matches("hashar-\\d.*")
                || repository.startsWith("hashar-third-party")
                || repository.startsWith("hashar-platform");
    }

    List<Module> modules() {
        return List.copyOf(modules);
    }

    /** What is known of what an administrator means. */
    List<Module> select(String text) {
        Predicate<String> meant = meant(text);
        List<Module> found =
                modules.stream().filter(module -> meant.test(module.feature())).toList();
        if (found.isEmpty()) {
            throw Problem.of(
                            Problem.Type.NOT_FOUND,
                            "module-unknown",
                            text,
                            modules.stream().map(Module::name).collect(Collectors.joining(", ")))
                    .exception();
        }
        return found;
    }

    /**
     * Which features an administrator means: a country ({@code kyrgyzstan}, {@code KG}) means all its modules, {@code kyrgyzstan-training} one, and
     * a feature's full name exactly that feature.
     */
    static Predicate<String> meant(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        if (wanted.startsWith(Module.PREFIX)) {
            return wanted::equals;
        }
        String name = wanted.length() == 2 ? countryName(wanted) : wanted;
        return feature ->
                feature.equals(Module.PREFIX + name) || Module.family(feature).equals(name);
    }

    private static String countryName(String code) {
        return new Locale.Builder()
                .setRegion(code)
                .build()
                .getDisplayCountry(Locale.ENGLISH)
                .toLowerCase(Locale.ROOT);
    }

    /** Where the bundles come from that modules of these families may bring and take, in every version that is known. */
    Set<String> locations(Set<String> families) {
        Set<String> locations = new HashSet<>();
        features.values().stream()
                .flatMap(List::stream)
                .filter(feature -> families.contains(Module.family(feature.getName())))
                .flatMap(feature -> feature.getBundles().stream())
                .map(BundleInfo::getLocation)
                .forEach(locations::add);
        return locations;
    }
}

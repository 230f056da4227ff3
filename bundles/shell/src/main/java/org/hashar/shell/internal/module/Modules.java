package org.hashar.shell.internal.module;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs, upgrades and removes modules while the server runs. Before anything happens the container is asked what it would do; a plan that
 * would touch a bundle of anybody else is refused. Then the container is told to wire nobody anew. One change at a time.
 */
@Component(service = Modules.class)
public final class Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Modules.class);

    private final BundleContext context;
    private final FeaturesService features;
    private final ModuleFiles files;
    private final Repositories repositories;

    /** Works on the container that the bundle is installed in. */
    @Activate
    public Modules(BundleContext context, @Reference FeaturesService features) {
        this(
                context,
                features,
                ModuleFiles.below(Objects.requireNonNullElse(context.getProperty("karaf.data"), "data")));
    }

    Modules(BundleContext context, FeaturesService features, ModuleFiles files) {
        this.context = context;
        this.features = features;
        this.files = files;
        this.repositories = new Repositories(features, files);
    }

    /** One module that was changed; {@code from} or {@code to} is null when it came or went, both when it was missing and is not waited for any more. */
    public record Change(Module module, @Nullable String from, @Nullable String to) {}

    /**
     * What was done.
     *
     * @param touched bundles of the modules
     * @param disturbed bundles of others, which is a fault
     */
    public record Outcome(List<Change> changes, Set<String> touched, Set<String> disturbed) {}

    /** All modules known here, by name. */
    public List<Module> list() {
        return catalog().modules();
    }

    /** What a name stands for. */
    public List<Module> select(String what) {
        return catalog().select(what);
    }

    /**
     * Installs what is not installed yet, in the newest version that is known.
     *
     * @param what a country, a module or a feature; null for everything in the repository
     * @param repository where to look also, null for nowhere else
     */
    public synchronized Outcome install(@Nullable String what, @Nullable String repository) {
        return withRepository(
                repository,
                taken -> put(chosen(what, taken).stream()
                        .filter(module -> module.installed() == null)
                        .toList()));
    }

    /** Replaces what is installed by the newest version that is known. */
    public synchronized Outcome upgrade(@Nullable String what, @Nullable String repository) {
        return withRepository(repository, taken -> {
            List<Module> chosen = chosen(what, taken).stream()
                    .filter(module -> what == null || module.installed() != null)
                    .toList();
            List<Module> newer = chosen.stream()
                    .filter(module -> module.installed() != null && module.hasNewer())
                    .toList();
            if (chosen.stream().allMatch(module -> module.installed() == null)) {
                throw Problem.of(Problem.Type.NOT_FOUND, "module-absent", String.valueOf(what))
                        .exception();
            }
            if (newer.isEmpty()) {
                throw Problem.of(Problem.Type.CONFLICT, "module-newest", names(chosen))
                        .exception();
            }
            return put(newer);
        });
    }

    /** Takes modules away; what they left in the database stays. What is missing is not brought back any more. */
    public synchronized Outcome remove(String what) {
        Catalog catalog = catalog();
        Predicate<String> meant = Catalog.meant(what);
        Set<String> missing = missing().stream().filter(meant).collect(Collectors.toCollection(TreeSet::new));
        if (missing.isEmpty()) {
            catalog.select(what);
        } else {
            files.writeModules(listedWithout(missing));
        }
        List<Module> going = catalog.modules().stream()
                .filter(module -> meant.test(module.feature()) && module.installed() != null)
                .toList();
        if (!going.isEmpty()) {
            Set<String> ids = going.stream()
                    .map(module -> module.feature() + "/" + module.installed())
                    .collect(Collectors.toSet());
            return carryOut(catalog, going, module -> null, options -> features.uninstallFeatures(ids, options));
        }
        if (missing.isEmpty()) {
            throw Problem.of(Problem.Type.NOT_FOUND, "module-absent", what).exception();
        }
        return new Outcome(
                missing.stream()
                        .map(feature -> new Change(new Module(feature, null, "", ""), null, null))
                        .toList(),
                Set.of(),
                Set.of());
    }

    private Outcome put(List<Module> coming) {
        if (coming.isEmpty()) {
            return new Outcome(List.of(), Set.of(), Set.of());
        }
        Set<String> ids = coming.stream().map(Module::newestId).collect(Collectors.toSet());
        return carryOut(catalog(), coming, Module::newest, options -> {
            options.add(Option.Upgrade);
            features.installFeatures(ids, options);
        });
    }

    private Outcome carryOut(
            Catalog catalog, List<Module> modules, Function<Module, @Nullable String> target, Deed deed) {
        Set<String> families = modules.stream().map(Module::family).collect(Collectors.toSet());
        Set<String> own = catalog.locations(families);
        Resolution now = resolution(modules, options -> features.installFeatures(Set.of(), options));
        Resolution then = resolution(modules, deed);
        Plan.between(now, then).check(now, own);

        Touched touched = new Touched();
        context.addBundleListener(touched);
        try {
            deed.run(EnumSet.of(Option.NoAutoRefreshBundles));
            forgetOldClasses(own);
        } catch (Exception e) {
            LOG.error("Changing {} failed", names(modules), e);
            throw Problem.of(Problem.Type.UNAVAILABLE, "module-failed", names(modules), Reasons.of(e))
                    .exception();
        } finally {
            context.removeBundleListener(touched);
            files.writeModules(listedWithout(modules.stream()
                    .filter(module -> target.apply(module) == null)
                    .map(Module::feature)
                    .collect(Collectors.toSet())));
        }
        List<Change> changes = modules.stream()
                .map(module -> new Change(module, module.installed(), target.apply(module)))
                .toList();
        Set<String> disturbed = touched.foreign(own);
        LOG.info("Changed {}; touched {}; disturbed {}", names(modules), touched.own(own), disturbed);
        return new Outcome(changes, touched.own(own), disturbed);
    }

    /** What the container would have afterwards, by its own resolver, without doing it. */
    private Resolution resolution(List<Module> modules, Deed deed) {
        Path file = null;
        try {
            file = Files.createTempFile("resolution", ".json");
            features.setResolutionOutputFile(file.toString());
            deed.run(EnumSet.of(Option.Simulate, Option.NoAutoRefreshBundles));
            return Resolution.read(file);
        } catch (Exception e) {
            throw Problem.of(Problem.Type.CONFLICT, "module-unresolved", names(modules), Reasons.of(e))
                    .exception();
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("A temporary file stays", e);
        }
    }

    /** Nobody was wired anew, so old classes of the module may be kept; they go when none but its own bundles depend on them. */
    private void forgetOldClasses(Set<String> own) {
        FrameworkWiring wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        for (Bundle pending : wiring.getRemovalPendingBundles()) {
            Collection<Bundle> closure = wiring.getDependencyClosure(List.of(pending));
            if (closure.stream().allMatch(bundle -> own.contains(bundle.getLocation()))) {
                wiring.refreshBundles(closure);
            }
        }
    }

    private Outcome withRepository(@Nullable String repository, Function<List<URI>, Outcome> action) {
        List<URI> taken = repository == null ? List.of() : repositories.take(repository);
        try {
            Outcome outcome = action.apply(taken);
            files.addRepositories(taken.stream().map(URI::toString).toList());
            return outcome;
        } catch (ProblemException e) {
            repositories.forget(taken);
            throw e;
        }
    }

    private List<Module> chosen(@Nullable String what, List<URI> taken) {
        Catalog catalog = catalog();
        if (what != null) {
            return catalog.select(what);
        }
        Set<String> names = new TreeSet<>();
        for (URI address : taken) {
            try {
                Catalog.modulesOf(features.getRepository(address)).forEach(feature -> names.add(feature.getName()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return catalog.modules().stream()
                .filter(module -> names.contains(module.feature()))
                .toList();
    }

    /** Modules that the data folder's list names and that are not installed: after a start with an empty cache. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(files.modules());
        missing.removeAll(installedFeatures());
        return missing;
    }

    /** Brings back what the data folder's lists name: where modules came from, and which are to be there, in their newest version. */
    synchronized void restore() {
        for (String address : files.repositories()) {
            try {
                if (features.getRepository(URI.create(address)) == null) {
                    features.addRepository(URI.create(address));
                }
            } catch (Exception e) {
                LOG.error("Repository {} cannot be read again", address, e);
            }
        }
        Set<String> wanted = files.modules();
        Map<String, List<Module>> families = list().stream()
                .filter(module -> wanted.contains(module.feature()) && module.hasNewer())
                .collect(Collectors.groupingBy(Module::family));
        families.forEach((family, modules) -> {
            try {
                put(modules);
            } catch (ProblemException e) {
                LOG.error(
                        "{} could not be brought back: {}", family, e.problem().args());
            }
        });
    }

    /** What is installed, and what the list names and is missing, which is still to be brought back. */
    private Set<String> listedWithout(Set<String> gone) {
        Set<String> listed = new TreeSet<>(files.modules());
        listed.removeAll(gone);
        listed.addAll(installedFeatures());
        return listed;
    }

    private List<String> installedFeatures() {
        List<String> names = new ArrayList<>();
        for (Module module : list()) {
            if (module.installed() != null) {
                names.add(module.feature());
            }
        }
        return names;
    }

    private Catalog catalog() {
        try {
            return new Catalog(features.listRepositories(), features::isInstalled);
        } catch (Exception e) {
            throw new IllegalStateException("the container does not say what it knows", e);
        }
    }

    private static String names(Collection<Module> modules) {
        return modules.stream().map(Module::name).collect(Collectors.joining(", "));
    }

    /** Something that the container does, or only works out, depending on the options. */
    @FunctionalInterface
    private interface Deed {
        void run(EnumSet<Option> options) throws Exception;
    }
}

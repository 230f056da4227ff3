package org.hashar.shell.internal.module;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.features.FeaturesService;
import org.hashar.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in features files: by address, as a file, or in an archive with their bundles. */
final class Repositories {
    private static final Logger LOG = LoggerFactory.getLogger(Repositories.class);

    private final FeaturesService features;
    private final ModuleFiles files;

    Repositories(FeaturesService features, ModuleFiles files) {
        this.features = features;
        this.files = files;
    }

    /**
     * Makes the modules of a repository known.
     *
     * @return the addresses that were not known before
     */
    List<URI> take(String where) {
        List<URI> taken = new ArrayList<>();
        for (URI address : addresses(where)) {
            try {
                boolean known = features.getRepository(address) != null;
                if (known) {
                    features.refreshRepository(address);
                } else {
                    features.addRepository(address);
                    taken.add(address);
                }
            } catch (Exception e) {
                forget(taken);
                throw unreadable(where, e);
            }
            requireModule(address, where, taken);
        }
        return taken;
    }

    /** Takes back what {@link #take} made known. */
    void forget(List<URI> taken) {
        for (URI address : taken) {
            try {
                features.removeRepository(address);
            } catch (Exception e) {
                LOG.warn("Repository {} stays known", address, e);
            }
        }
    }

    private List<URI> addresses(String where) {
        if (where.startsWith("mvn:") || where.startsWith("https:")) {
            return List.of(URI.create(where));
        }
        if (where.matches("[a-z]{2,}:.*") && !where.startsWith("file:")) {
            throw Problem.of(Problem.Type.INVALID, "repository-refused", where).exception();
        }
        Path file = where.startsWith("file:") ? Path.of(URI.create(where)) : Path.of(where);
        if (!Files.isRegularFile(file)) {
            throw Problem.of(Problem.Type.NOT_FOUND, "file-unreadable", where).exception();
        }
        if (String.valueOf(file.getFileName()).endsWith(".kar")) {
            return new Kar().unpack(file, files.repository());
        }
        try {
            return List.of(files.keep(file).toUri());
        } catch (IOException e) {
            throw unreadable(where, e);
        }
    }

    private void requireModule(URI address, String where, List<URI> taken) {
        boolean holds;
        try {
            var repository = features.getRepository(address);
            holds = repository != null
                    && !Catalog.isPlatform(repository.getName())
                    && !Catalog.modulesOf(repository).isEmpty();
        } catch (Exception e) {
            forget(taken);
            throw unreadable(where, e);
        }
        if (!holds) {
            forget(taken);
            throw Problem.of(Problem.Type.INVALID, "repository-without-module", where)
                    .exception();
        }
    }

    private static RuntimeException unreadable(String where, Exception e) {
        return Problem.of(Problem.Type.INVALID, "repository-unreadable", where, Reasons.of(e))
                .exception();
    }
}

package org.hashar.store.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Shows EclipseLink the entities of all bundles, and itself, through one loader. EclipseLink reads the bytes of entities
 * besides loading them, so resources must be found too.
 */
final class UnionClassLoader extends ClassLoader {
    private final Map<String, Class<?>> entities = new LinkedHashMap<>();
    private final Set<ClassLoader> loaders = new LinkedHashSet<>();

    UnionClassLoader(List<Class<?>> entities) {
        super(UnionClassLoader.class.getClassLoader());
        for (Class<?> entity : entities) {
            this.entities.put(entity.getName(), entity);
            loaders.add(entity.getClassLoader());
        }
        loaders.add(PersistenceProvider.class.getClassLoader());
        loaders.add(Session.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> entity = entities.get(name);
        return entity == null ? super.loadClass(name, resolve) : entity;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                // The next one may have it; the last line tells if none has.
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        for (ClassLoader loader : loaders) {
            URL found = loader.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        URL found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(found));
    }
}

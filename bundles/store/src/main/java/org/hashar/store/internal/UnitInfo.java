package org.hashar.store.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.persistence.SharedCacheMode;
import javax.persistence.ValidationMode;
import javax.persistence.spi.ClassTransformer;
import javax.persistence.spi.PersistenceUnitInfo;
import javax.persistence.spi.PersistenceUnitTransactionType;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The persistence unit as code: there is no {@code persistence.xml}, because the entities come from many bundles. */
final class UnitInfo implements PersistenceUnitInfo {
    private final String name;
    private final DataSource pool;
    private final List<String> classes;
    private final ClassLoader loader;
    private final Properties properties = new Properties();

    UnitInfo(String name, DataSource pool, String platform, List<Class<?>> entities) {
        this.name = name;
        this.pool = pool;
        this.classes = entities.stream().map(Class::getName).collect(Collectors.toUnmodifiableList());
        this.loader = new UnionClassLoader(entities);
        properties.setProperty("eclipselink.session-name", name);
        properties.setProperty("eclipselink.target-database", platform);
        properties.setProperty("eclipselink.weaving", "false");
        properties.setProperty("eclipselink.cache.shared.default", "false");
        properties.setProperty("eclipselink.jdbc.batch-writing", "JDBC");
        properties.setProperty("eclipselink.jdbc.batch-writing.size", "500");
        properties.setProperty("eclipselink.session.customizer", NativeTypes.class.getName());
        properties.setProperty("eclipselink.logging.logger", UnitLog.class.getName());
        properties.setProperty("eclipselink.logging.parameters", "false");
        properties.setProperty(NativeTypes.INSERT_ORDER, String.join(",", classes));
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "org.eclipse.persistence.jpa.PersistenceProvider";
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return pool;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    /** EclipseLink builds the unit's name from it and looks for mapping files there: a place that holds nothing. */
    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return new URL(null, "hashar:/" + name + "/", new Nowhere());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return classes;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "2.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        throw new UnsupportedOperationException("Entities are not woven");
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }

    /** Finds nothing at any URL. */
    private static final class Nowhere extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new FileNotFoundException(url.toString());
        }
    }
}

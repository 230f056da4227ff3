package org.hashar.store.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hashar.store.EntitySource;
import org.hashar.store.StoreStatus;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kernel in OSGi: collects {@link EntitySource} services and registers a {@link Tx} for each schema that is up. The
 * one place that touches the bundle context, because no annotation can say "a service for each of those".
 */
@Component(service = StoreStatus.class, immediate = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.hashar.store.Tx\"",
        effective = "active",
        uses = Tx.class)
public final class Store implements StoreStatus, Kernel.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final BundleContext context;
    private final Map<String, ServiceRegistration<Tx>> registrations = new ConcurrentHashMap<>();
    private final @Nullable Kernel kernel;
    private final String refusal;

    /** Opens the kernel; a refused setting leaves the server up and the reason in {@link #problem()}. */
    @Activate
    public Store(BundleContext context) {
        this.context = context;
        Kernel opened = null;
        String refused = "";
        try {
            opened = new Kernel(StoreSettings.of(System.getenv(), data(context)).engine(), this);
        } catch (RefusedSettingException e) {
            refused = String.valueOf(e.getMessage());
            LOG.error("The store stays down: {}", refused);
        }
        this.kernel = opened;
        this.refusal = refused;
    }

    private static Path data(BundleContext context) {
        String given = System.getenv("HASHAR_DATA");
        if (given != null && !given.isBlank()) {
            return Path.of(given.strip());
        }
        String karaf = context.getProperty("karaf.data");
        return Path.of(karaf == null ? "data" : karaf);
    }

    /** A bundle with entities has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(EntitySource source) {
        if (kernel != null) {
            kernel.add(source);
        }
    }

    /** A bundle with entities is going. */
    void removeSource(EntitySource source) {
        if (kernel != null) {
            kernel.remove(source);
        }
    }

    @Override
    public void up(String schema, Tx tx) {
        registrations.put(
                schema, context.registerService(Tx.class, tx, FrameworkUtil.asDictionary(Map.of(Tx.SCHEMA, schema))));
    }

    @Override
    public void down(String schema) {
        ServiceRegistration<Tx> registration = registrations.remove(schema);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public Database database() {
        return kernel == null ? new Database("", "", "", "") : kernel.database();
    }

    @Override
    public Optional<String> problem() {
        return kernel == null ? Optional.of(refusal) : kernel.problem();
    }

    @Override
    public List<Schema> schemas() {
        return kernel == null ? List.of() : kernel.schemas();
    }

    @Override
    public boolean ping() {
        return kernel != null && kernel.ping();
    }

    /** Takes the transactions back and lets go of the database. */
    @Deactivate
    void close() {
        if (kernel != null) {
            kernel.close();
        }
    }
}

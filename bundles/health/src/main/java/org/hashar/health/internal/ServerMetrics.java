package org.hashar.health.internal;

import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthService;
import org.hashar.store.StoreStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server in figures: the virtual machine's as the Prometheus library names them, and ours, all read at the moment they are asked for.
 * They count parts of the program; nothing of what is in the database is among them.
 */
@Component(service = ServerMetrics.class)
public final class ServerMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(ServerMetrics.class);
    private static final String POOLS = "com.zaxxer.hikari:type=Pool (*)";
    private static final Map<String, String> POOL_ATTRIBUTES =
            Map.of("ActiveConnections", "active", "IdleConnections", "idle", "ThreadsAwaitingConnection", "awaited");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final HealthService health;
    private final String version;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreStatus store;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable CountryDirectory countries;

    /** Figures of the server that the bundle is installed in. */
    @Activate
    public ServerMetrics(BundleContext context, @Reference HealthService health) {
        this(context.getBundle().getVersion().toString(), health);
    }

    ServerMetrics(String version, HealthService health) {
        this.version = version;
        this.health = health;
        // Not all that the library has: its allocation metric listens to the collectors for ever.
        JvmBufferPoolMetrics.builder().register(registry);
        JvmClassLoadingMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /** All figures now. */
    MetricSnapshots scrape() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        registry.scrape().forEach(all::metricSnapshot);
        all.metricSnapshot(InfoSnapshot.builder()
                .name("hashar_build")
                .help("The version that runs.")
                .dataPoint(InfoDataPointSnapshot.builder()
                        .labels(Labels.of("version", version))
                        .build())
                .build());
        all.metricSnapshot(gauge("hashar_uptime_seconds", "Since the virtual machine started.")
                .dataPoint(point(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0, Labels.EMPTY))
                .build());
        addHealth(all);
        addStore(all, store);
        addCountries(all, countries);
        addPools(all);
        return all.build();
    }

    private void addHealth(MetricSnapshots.Builder all) {
        List<Finding> findings = health.check();
        int down = (int) findings.stream()
                .filter(finding -> finding.level() == Finding.Level.DOWN)
                .count();
        all.metricSnapshot(gauge("hashar_ready", "1 when everything that is installed works.")
                .dataPoint(point(down == 0 ? 1 : 0, Labels.EMPTY))
                .build());
        all.metricSnapshot(gauge("hashar_findings", "What is wrong, and what somebody should look at.")
                .dataPoint(point(down, Labels.of("level", "down")))
                .dataPoint(point(findings.size() - down, Labels.of("level", "warning")))
                .build());
    }

    private static void addStore(MetricSnapshots.Builder all, @Nullable StoreStatus status) {
        GaugeSnapshot.Builder schemas = gauge("hashar_schema_up", "1 when the tables of a part are up to date.");
        if (status != null) {
            for (StoreStatus.Schema schema : status.schemas()) {
                double up = schema.state() == StoreStatus.State.UP ? 1 : 0;
                schemas.dataPoint(point(up, Labels.of("schema", schema.name())));
            }
        }
        all.metricSnapshot(schemas.build());
    }

    private static void addCountries(MetricSnapshots.Builder all, @Nullable CountryDirectory directory) {
        GaugeSnapshot.Builder ready = gauge("hashar_country_ready", "1 when a country can be written to.");
        GaugeSnapshot.Builder modules = gauge("hashar_country_modules", "Modules of a country that are installed.");
        if (directory != null) {
            for (Country country : directory.list()) {
                Labels labels = Labels.of("country", country.code());
                ready.dataPoint(point(country.state() == Country.State.READY ? 1 : 0, labels));
                modules.dataPoint(point(country.modules().size(), labels));
            }
        }
        all.metricSnapshot(ready.build());
        all.metricSnapshot(modules.build());
    }

    /** The connection pool tells its state to the virtual machine's own management, which no port leads to. */
    private static void addPools(MetricSnapshots.Builder all) {
        GaugeSnapshot.Builder connections = gauge("hashar_database_connections", "Connections of the database pool.");
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName pool : server.queryNames(new ObjectName(POOLS), null)) {
                for (Map.Entry<String, String> attribute : new TreeMap<>(POOL_ATTRIBUTES).entrySet()) {
                    Number value = (Number) server.getAttribute(pool, attribute.getKey());
                    connections.dataPoint(point(
                            value.doubleValue(),
                            Labels.of("pool", pool.getKeyProperty("type"), "state", attribute.getValue())));
                }
            }
        } catch (JMException e) {
            LOG.debug("The pool went away while it was asked", e);
        }
        all.metricSnapshot(connections.build());
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name(name).help(help);
    }

    private static GaugeDataPointSnapshot point(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }
}

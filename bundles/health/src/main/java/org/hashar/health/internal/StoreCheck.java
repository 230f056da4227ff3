package org.hashar.health.internal;

import java.util.ArrayList;
import java.util.List;
import org.hashar.api.health.Finding;
import org.hashar.api.health.HealthCheck;
import org.hashar.store.StoreStatus;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Does the database answer, and is every schema up. */
@Component
public final class StoreCheck implements HealthCheck {
    /** Also a server without its store can say what is missing. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreStatus store;

    /** Made by the container. */
    @Activate
    public StoreCheck() {
        this(null);
    }

    StoreCheck(@Nullable StoreStatus store) {
        this.store = store;
    }

    @Override
    public List<Finding> check() {
        StoreStatus status = store;
        if (status == null) {
            return List.of(Finding.down("store", "store-missing"));
        }
        List<Finding> findings = new ArrayList<>();
        status.problem().ifPresent(problem -> findings.add(Finding.down("database", "store-problem", problem)));
        for (StoreStatus.Schema schema : status.schemas()) {
            String part = "schema " + schema.name();
            switch (schema.state()) {
                case PENDING -> findings.add(Finding.down(part, "schema-pending", schema.name()));
                case FAILED -> findings.add(Finding.down(part, "schema-failed", schema.name(), schema.reason()));
                case UP -> {
                    // Nothing to say.
                }
            }
        }
        if (findings.isEmpty() && !status.ping()) {
            findings.add(Finding.down("database", "database-silent"));
        }
        return findings;
    }
}

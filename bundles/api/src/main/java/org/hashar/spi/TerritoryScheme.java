package org.hashar.spi;

import java.util.List;
import org.hashar.api.registry.Territory;

/**
 * A country's tree of administrative units. The platform adds and updates by main code and never deletes.
 *
 * @param version grows with every change; a version is loaded once
 * @param units parents before children
 */
public record TerritoryScheme(String version, List<Territory> units) {
    public TerritoryScheme {
        units = List.copyOf(units);
    }
}

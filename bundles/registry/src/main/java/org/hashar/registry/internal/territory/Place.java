package org.hashar.registry.internal.territory;

/**
 * Where a place stands in its country's tree: what rules and figures need of it.
 *
 * @param code the main code
 * @param level 1 to 4
 */
public record Place(String code, int level) {}

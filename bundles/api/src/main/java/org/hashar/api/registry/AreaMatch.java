package org.hashar.api.registry;

/**
 * An area that a written name may mean.
 *
 * @param name the name or alias that is like what was written
 * @param confidence 1 to 100, from the spelling; a proposal, never a proof
 */
public record AreaMatch(Area area, String name, int confidence) {}

package org.hashar.spi;

/**
 * Something that a member does for the group and that not every country has; what every country has is
 * {@link org.hashar.api.registry.GroupRole.Kind#ALL}. Its label in each language is the country's word {@code role.<code>}.
 *
 * @param code capital letters, digits and underscores, 1 to 20 of them, for example {@code SECRETARY}
 * @param several whether several members of a group may have it at the same time
 */
public record RoleType(String code, boolean several) {}

package org.hashar.api.registry;

import java.util.UUID;

/**
 * The members of one group on a day: the flat line that reports are made of.
 *
 * @param territory main code of its place
 */
public record GroupFigure(
        UUID group, String code, String name, String type, String territory, long members, long women, long men) {}

package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The grade of a group on a day: what the last visit until then gave it.
 *
 * @param code of the group
 * @param territory main code of its place
 * @param score per cent of all points
 * @param gradedOn the day of the visit
 */
public record GroupGrade(
        UUID group,
        String code,
        String name,
        String territory,
        String scheme,
        int schemeVersion,
        String grade,
        int score,
        LocalDate gradedOn,
        UUID visit) {}

package org.hashar.api.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of land that a household uses.
 *
 * @param area as it was told
 * @param squareMetres the same in square metres, exactly
 * @param territory main code of the place, null when it lies where the household lives
 * @param to the first day no longer, null while it goes on
 * @param recordedAt from when on that is known
 */
public record LandPlot(
        UUID id,
        UUID household,
        LandPlotDraft.Area area,
        BigDecimal squareMetres,
        LandPlotDraft.Tenure tenure,
        @Nullable String use,
        @Nullable String territory,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {}

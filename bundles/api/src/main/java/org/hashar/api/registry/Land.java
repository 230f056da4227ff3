package org.hashar.api.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All the land that a household uses on a day.
 *
 * @param asKnown the moment of knowledge
 * @param squareMetres of all plots together, exactly
 */
public record Land(UUID household, LocalDate asOf, Instant asKnown, BigDecimal squareMetres, List<LandPlot> plots) {}

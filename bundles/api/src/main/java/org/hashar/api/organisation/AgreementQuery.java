package org.hashar.api.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements.
 *
 * @param party an organisation that signed, null for all
 * @param project code of the project, null for all
 * @param asOf a day on which they are in force, null for all of all times
 */
public record AgreementQuery(@Nullable UUID party, @Nullable String project, @Nullable LocalDate asOf) {}

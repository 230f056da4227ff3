package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The family around a person: who is away, who is married, what became of the family, and what land it uses. Thread-safe. */
@ProviderType
public interface FamilyService {

    /** Absences for work. A person is away to one place at a time. */
    DatedFacts<MigrationDraft, Migration> migrations();

    /** Who is married, and how. A person has one such status at a time. */
    DatedFacts<MaritalStatusDraft, MaritalStatus> maritalStatuses();

    /** What migration made of a household (JP-05). A household has one such status at a time. */
    DatedFacts<FamilyStatusDraft, FamilyStatus> familyStatuses();

    /** The land that households use. A household may have several plots at a time. */
    DatedFacts<LandPlotDraft, LandPlot> landPlots();

    /**
     * All the land that a household uses on a day. Needs {@link org.hashar.api.Role#READER}.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    Land land(Actor actor, UUID household, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * Who is abroad, by place; computed by set-based SQL. Needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException invalid when country or territory is unknown, or a date lies in the future
     */
    AbsenceFigure abroad(Actor actor, AbsenceFigure.Query query);

    /**
     * How households stand, by place; computed by set-based SQL. Needs {@link org.hashar.api.Role#READER}.
     *
     * @throws ProblemException invalid when country or territory is unknown, or a date lies in the future
     */
    FamilyFigure byStatus(Actor actor, FamilyFigure.Query query);
}

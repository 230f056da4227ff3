package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The civil papers of persons: who has which, who applied, who lacks one, with two clocks (R1). Everything needs
 * {@link org.hashar.api.Role#COORDINATOR}. Thread-safe; every call is one unit of work, or joins the one that is running.
 */
@ProviderType
public interface CivilDocumentService {

    /**
     * Enters how it stands with a paper. What stood for that paper before, with no end yet, ends on the day this begins.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content, or was withdrawn
     */
    Recorded<CivilDocument> record(Actor actor, CivilDocumentDraft draft);

    /**
     * Replaces what is known of it; what was known before stays for questions as known then.
     *
     * @throws ProblemException not-found, invalid
     */
    CivilDocument change(Actor actor, CivilDocumentDraft draft);

    /**
     * Takes back what was entered by mistake.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void withdraw(Actor actor, UUID id, String reason);

    /**
     * All that was entered of a person's papers, by kind and day.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    List<CivilDocument> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown);

    /**
     * Papers that are held now and run out before a day, those that ran out already among them: the earliest first.
     *
     * @param territory where the persons live, null for the whole country
     * @param kind null for all
     * @throws ProblemException invalid
     */
    Page<CivilDocument> expiring(
            Actor actor,
            String country,
            @Nullable String territory,
            CivilDocumentDraft.@Nullable Kind kind,
            LocalDate before,
            Page.Request page);

    /**
     * Of how many persons each paper stands how. Only what was entered is counted: of whom nothing is entered, nothing is known.
     *
     * @throws ProblemException invalid
     */
    List<CivilDocumentCount> count(Actor actor, CivilDocumentCount.Query query);
}

package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What migrants send home, as facts. Thread-safe; every call is one unit of work. */
@ProviderType
public interface RemittanceService {

    /**
     * Records a fact; needs {@link org.hashar.api.Role#RECORDER}. The same id with the same content gives what is stored.
     *
     * @throws ProblemException invalid with all broken rules; not-found; conflict when the id is taken by other content; country-not-installed
     */
    Recorded<Remittance> record(Actor actor, RemittanceDraft draft);

    /**
     * Takes a fact back that was recorded by mistake; needs {@link org.hashar.api.Role#COORDINATOR}. Again changes nothing.
     *
     * @param reason never blank
     * @throws ProblemException invalid; not-found
     */
    Remittance withdraw(Actor actor, UUID id, String reason);

    /**
     * What is known of a person at a moment (null: now), by first day and id; what was taken back is shown as such. Of a person who was registered
     * twice it is what was recorded for either.
     *
     * @throws ProblemException not-found
     */
    List<Remittance> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown);

    /**
     * Whether anything still comes to a person on a day; needs {@link org.hashar.api.Role#READER}.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    RemittanceStanding standing(Actor actor, UUID person, LocalDate asOf, @Nullable Instant asKnown);
}

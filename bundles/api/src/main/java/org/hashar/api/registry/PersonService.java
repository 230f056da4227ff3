package org.hashar.api.registry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people of a programme. Thread-safe; every call is one unit of work, or joins the one that is running. A partner finds and lists those only who
 * agree to its purpose, under an agreement on data that is in force, and what it is told is written down as a {@link Release}; without such an
 * agreement it is refused.
 */
@ProviderType
public interface PersonService {

    /**
     * Registers a person; needs {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content; country-not-installed
     */
    Recorded<Person> register(Actor actor, PersonDraft draft);

    /**
     * Replaces what is known of a person; needs {@link org.hashar.api.Role#COORDINATOR}. Of what figures count, what was known before stays for
     * questions as known then.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale when the version is not the current one
     */
    Person revise(Actor actor, PersonDraft draft, long version);

    /**
     * One person. A partner sees who it is only when it was told before and the person agrees still.
     *
     * @throws ProblemException not-found
     */
    Person require(Actor actor, UUID id);

    /**
     * One person with what was known at a moment of all that figures count ({@link PersonFacts}), and of who it was found to be. Names, numbers and
     * phones are as known now. Of who was erased it tells as little as of now.
     *
     * @throws ProblemException not-found, also when the person was not known yet; invalid when the moment lies in the future
     */
    Person asKnown(Actor actor, UUID id, Instant asKnown);

    /**
     * What was known of a person that figures count, the earliest first and what is known now last; of who was erased, nothing. Two versions that
     * differ in nothing which the asker may see are one.
     *
     * @throws ProblemException not-found
     */
    List<PersonFacts> history(Actor actor, UUID id);

    /**
     * Those who may be meant, the best first: whole words before beginnings of words, these before what only sounds alike. Needs
     * {@link org.hashar.api.Role#READER}; to look for numbers of documents, {@link org.hashar.api.Role#COORDINATOR}.
     *
     * @param limit 1 to 200
     * @throws ProblemException invalid when nothing is asked for
     */
    List<Person> search(Actor actor, PersonQuery query, int limit);

    /**
     * The persons of a country in the order of a language's alphabet, by family name, given name and patronymic of their official name. Not
     * for partners.
     *
     * @param language BCP 47; decides on the alphabet
     */
    Page<Person> listByName(Actor actor, String country, String language, Page.Request page);

    /**
     * All ids under which a human being was registered, the given one among them (R2).
     *
     * @param asKnown null for what is known now; at an earlier moment two may not have been found to be one yet
     */
    Set<UUID> identities(Actor actor, UUID person, @Nullable Instant asKnown);

    /** The persons of a country in the order of their ids; readable also when the country is not installed. */
    Page<Person> list(Actor actor, String country, Page.Request page);
}

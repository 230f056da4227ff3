package org.hashar.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
 * Who agreed to what, with two clocks (R1, R12), and to whom data were handed. Texts need {@link org.hashar.api.Role#ADMINISTRATOR} to be
 * published and {@link org.hashar.api.Role#READER} to be read; all that names persons needs {@link org.hashar.api.Role#COORDINATOR}. Whoever
 * was found to be one with somebody has given and withdrawn as one. Thread-safe; every call is one unit of work, or joins the one that is
 * running.
 */
@ProviderType
public interface ConsentService {

    /**
     * Publishes a version of a text.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content; country-not-installed
     */
    Recorded<ConsentText> publish(Actor actor, ConsentTextDraft draft);

    /**
     * The texts of a country, by purpose and version.
     *
     * @param purpose null for all
     */
    List<ConsentText> texts(Actor actor, String country, @Nullable ConsentPurpose purpose);

    /**
     * Enters a consent. For oneself one has to be of age, and a guardian's word counts only for a child: the country says at what age. Of whom
     * only the year of birth is known, that year's whole 18th year is in doubt, and nobody's word counts in it.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content, or was taken back
     */
    Recorded<Consent> give(Actor actor, ConsentDraft draft);

    /**
     * Takes back what was entered by mistake; a person who no longer agrees is {@link #withdraw} instead.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void retract(Actor actor, UUID consent, String reason);

    /**
     * A person no longer agrees: from that day on nothing is handed over for that purpose, and what is under way is revoked. Again it changes
     * nothing, and answers with the same recipients.
     *
     * @throws ProblemException not-found, invalid
     */
    ConsentWithdrawal withdraw(Actor actor, ConsentWithdrawalDraft draft);

    /**
     * All consents of a person, the earliest first, with their state on a day.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    List<Consent> ofPerson(Actor actor, UUID person, LocalDate asOf, @Nullable Instant asKnown);

    /**
     * Those of some persons who agree to a purpose on a day, by what is known now: the one question that every list asks before it leaves. A
     * handful of queries, however many persons.
     *
     * @param channel for purposes that are agreed to by channel; else null
     * @throws ProblemException invalid when the channel is missing or not asked for
     */
    Set<UUID> given(
            Actor actor,
            Collection<UUID> persons,
            ConsentPurpose purpose,
            @Nullable ConsentChannel channel,
            LocalDate asOf);

    /**
     * Consents that have to be renewed: they no longer hold on a day, were not withdrawn, and no other consent of the same person to the same holds
     * then. In the order of their ids.
     */
    Page<Consent> toRenew(Actor actor, String country, LocalDate on, Page.Request page);

    /**
     * Writes down that data leave the programme. Every one of the persons has to agree on that day.
     *
     * @throws ProblemException invalid, with each person who does not agree; conflict when the id is taken by other content
     */
    Recorded<Release> release(Actor actor, ReleaseDraft draft);

    /**
     * Ends a release that was under way, for those for whom it still is.
     *
     * @throws ProblemException not-found, invalid
     */
    Release close(Actor actor, UUID release, LocalDate on);

    /**
     * One release.
     *
     * @throws ProblemException not-found
     */
    Release requireRelease(Actor actor, UUID release);

    /** The releases that a person was part of, the latest first. */
    List<Release> releasesOf(Actor actor, UUID person);
}

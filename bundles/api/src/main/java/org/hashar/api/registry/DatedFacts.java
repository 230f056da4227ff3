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

/**
 * Facts of one kind about a person or a household, each holding from a day to a day, with two clocks (R1). Writing needs
 * {@link org.hashar.api.Role#COORDINATOR}, reading {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work, or joins the
 * one that is running.
 *
 * @param <D> what a client says
 * @param <F> what is known
 */
@ProviderType
public interface DatedFacts<D, F> {

    /**
     * Records a fact. The same id with the same content gives what is known of it.
     *
     * @throws ProblemException invalid with all broken rules; not-found when there is no such person or household; conflict when the id is taken by
     *     other content, or was withdrawn; country-not-installed
     */
    Recorded<F> record(Actor actor, D draft);

    /**
     * Replaces what is known of a fact, its end for example; what was known before stays for questions as known then.
     *
     * @throws ProblemException not-found, invalid, country-not-installed
     */
    F change(Actor actor, D draft);

    /**
     * Takes back what was recorded by mistake.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid, country-not-installed
     */
    void withdraw(Actor actor, UUID id, String reason);

    /**
     * What is known, by first day and id. Of a person who was registered twice it is what was recorded for either.
     *
     * @param subject the person or the household
     * @param asOf only what holds on this day; null for all days
     * @param asKnown null for what is known now
     * @throws ProblemException not-found when there is no such person or household
     */
    List<F> of(Actor actor, UUID subject, @Nullable LocalDate asOf, @Nullable Instant asKnown);
}

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
 * The households of a programme and who belongs to them, with two clocks (R1). Writing needs {@link org.hashar.api.Role#COORDINATOR}, reading
 * {@link org.hashar.api.Role#READER}. Thread-safe; every call is one unit of work, or joins the one that is running.
 */
@ProviderType
public interface HouseholdService {

    /**
     * Registers a household.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content; country-not-installed
     */
    Recorded<Household> register(Actor actor, HouseholdDraft draft);

    /**
     * Corrects what is known of where a household lives now; what was known before stays for questions as known then. Whoever moved is entered among
     * {@link #residences()}.
     *
     * @param version the version that the client has seen
     * @throws ProblemException not-found, invalid, stale
     */
    Household revise(Actor actor, HouseholdDraft draft, long version);

    /**
     * One household.
     *
     * @throws ProblemException not-found
     */
    Household require(Actor actor, UUID id);

    /**
     * Households in the order of their ids.
     *
     * @throws ProblemException invalid when country or territory is unknown, or a day is missing
     */
    Page<Household> list(Actor actor, HouseholdQuery query, Page.Request page);

    /**
     * Where households live, with two clocks: it lives where it was registered until it moves, and in one place at a time. To record is to enter a
     * move, from a day on until the next one that is known; to change corrects place, address or day; to withdraw gives the days of a move that never
     * was to the residence before. The first, whose id is the household's, has no first day and is corrected, never withdrawn.
     */
    DatedFacts<ResidenceDraft, Residence> residences();

    /**
     * Enters that a person belongs to a household. One person belongs to one household at a time, and a household has one head.
     *
     * @throws ProblemException invalid; conflict when the id is taken by other content, or was withdrawn
     */
    Recorded<HouseholdMember> add(Actor actor, HouseholdMemberDraft draft);

    /**
     * Replaces what is known of a person's time in a household, its end for example; what was known before stays for questions as known then.
     *
     * @throws ProblemException not-found, invalid
     */
    HouseholdMember change(Actor actor, HouseholdMemberDraft draft);

    /**
     * Takes back what was entered by mistake.
     *
     * @param reason why, never blank
     * @throws ProblemException not-found, invalid
     */
    void withdraw(Actor actor, UUID id, String reason);

    /**
     * Who belongs to a household on a day, the head first.
     *
     * @param asKnown null for what is known now
     */
    List<HouseholdMember> membersOn(Actor actor, UUID household, LocalDate day, @Nullable Instant asKnown);

    /**
     * Everybody who ever belonged to a household, the earliest first.
     *
     * @param asKnown null for what is known now
     * @throws ProblemException not-found
     */
    List<HouseholdMember> history(Actor actor, UUID household, @Nullable Instant asKnown);

    /** The households that a person belonged to, the earliest first. Of a person who was registered twice it is what was entered for either. */
    List<HouseholdMember> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown);
}

package org.hashar.fund.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.registry.DatedFacts;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.HouseholdQuery;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** Households in memory: those that somebody ever belonged to. */
public final class Homes implements HouseholdService {
    private final List<HouseholdMember> members = new ArrayList<>();

    /** A household with a head since the groups were formed. */
    public UUID of(UUID head) {
        UUID household = Ids.next();
        lives(household, head, Relation.HEAD, World.FORMED, null);
        return household;
    }

    public void lives(UUID household, UUID person, Relation relation, LocalDate from, @Nullable LocalDate to) {
        members.add(new HouseholdMember(Ids.next(), household, person, relation, null, null, from, to, Instant.EPOCH));
    }

    @Override
    public Household require(Actor actor, UUID id) {
        if (members.stream().noneMatch(member -> member.household().equals(id))) {
            throw Problem.of(Problem.Type.NOT_FOUND, "household-not-found", id).exception();
        }
        return new Household(id, "KG", "V1", null, Instant.EPOCH, 1);
    }

    @Override
    public List<HouseholdMember> membersOn(Actor actor, UUID household, LocalDate day, @Nullable Instant asKnown) {
        return history(actor, household, asKnown).stream()
                .filter(member -> member.holdsOn(day))
                .toList();
    }

    @Override
    public List<HouseholdMember> history(Actor actor, UUID household, @Nullable Instant asKnown) {
        require(actor, household);
        return members.stream()
                .filter(member -> member.household().equals(household))
                .sorted(Comparator.comparing(HouseholdMember::from))
                .toList();
    }

    @Override
    public List<HouseholdMember> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
        return members.stream().filter(member -> member.person().equals(person)).toList();
    }

    @Override
    public Recorded<Household> register(Actor actor, HouseholdDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Household revise(Actor actor, HouseholdDraft draft, long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Household> list(Actor actor, HouseholdQuery query, Page.Request page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DatedFacts<ResidenceDraft, Residence> residences() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Recorded<HouseholdMember> add(Actor actor, HouseholdMemberDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public HouseholdMember change(Actor actor, HouseholdMemberDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        throw new UnsupportedOperationException();
    }
}

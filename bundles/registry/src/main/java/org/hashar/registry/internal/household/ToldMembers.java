package org.hashar.registry.internal.household;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.registry.internal.consent.Partners;
import org.jspecify.annotations.Nullable;

/** What somebody may know of people's time in households, inside a unit of work that is running: a partner nothing of whom it was not told of. */
record ToldMembers(EntityManager em, CountryDirectory countries, Actor actor, Instant now) {

    /** Of those who belong to a household. */
    List<HouseholdMember> of(List<HouseholdMember> members) {
        Set<UUID> known = known(members);
        return members.stream()
                .filter(member -> known.contains(member.person()))
                .map(member -> only(member, known))
                .toList();
    }

    /** Of one person, under whichever id each was entered. */
    List<HouseholdMember> of(UUID person, List<HouseholdMember> members) {
        if (!Partners.mayKnow(em, countries, actor, person, now)) {
            return List.of();
        }
        Set<UUID> known = known(members);
        return members.stream().map(member -> only(member, known)).toList();
    }

    private Set<UUID> known(List<HouseholdMember> members) {
        List<UUID> all = members.stream()
                .flatMap(member -> Stream.of(member.person(), member.inCareOf(), member.mother()))
                .filter(Objects::nonNull)
                .toList();
        return Partners.known(em, countries, actor, all, now);
    }

    private static HouseholdMember only(HouseholdMember member, Set<UUID> known) {
        return new HouseholdMember(
                member.id(),
                member.household(),
                member.person(),
                member.relation(),
                told(member.inCareOf(), known),
                told(member.mother(), known),
                member.from(),
                member.to(),
                member.recordedAt());
    }

    private static @Nullable UUID told(@Nullable UUID person, Set<UUID> known) {
        return person != null && known.contains(person) ? person : null;
    }
}

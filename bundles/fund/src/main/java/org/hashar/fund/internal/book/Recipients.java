package org.hashar.fund.internal.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.PersonService;
import org.hashar.fund.internal.stock.AidEntity;

/**
 * Who received aid: what she, the family or the group is called on a list, and who belongs together. As known at the moment that a list is asked
 * for; each is found once. Not thread-safe.
 */
final class Recipients {
    /** What they are. */
    enum Kind {
        HOUSEHOLD,
        PERSON,
        GROUP
    }

    /** Somebody who is counted once, however often she received something and under whichever id. */
    record One(Kind kind, UUID id) {}

    private final Paper paper;
    private final GroupService groups;
    private final HouseholdService households;
    private final PersonService persons;
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<UUID, List<HouseholdMember>> members = new HashMap<>();
    private final Map<UUID, Collection<UUID>> identities = new HashMap<>();

    Recipients(Paper paper, GroupService groups, HouseholdService households, PersonService persons) {
        this.paper = paper;
        this.groups = groups;
        this.households = households;
        this.persons = persons;
    }

    /** What a recipient is called on a day; a family by its head. */
    String name(AidEntity aid, LocalDate day) {
        UUID id = aid.recipient();
        return switch (kind(aid)) {
            case HOUSEHOLD -> family(id, day);
            case PERSON -> paper.person(id);
            case GROUP ->
                names.computeIfAbsent(
                        id, each -> groups.require(paper.actor, each).name());
        };
    }

    /** Who received it. */
    One one(AidEntity aid) {
        Kind kind = kind(aid);
        UUID id = aid.recipient();
        return new One(kind, kind == Kind.PERSON ? Collections.min(identities(id)) : id);
    }

    private static Kind kind(AidEntity aid) {
        if (aid.household() != null) {
            return Kind.HOUSEHOLD;
        }
        return aid.person() != null ? Kind.PERSON : Kind.GROUP;
    }

    /** A family that nobody is known to belong to on a day any more has its id for a name. */
    String family(UUID household, LocalDate day) {
        return members(household).stream()
                .filter(member -> member.holdsOn(day))
                .min((one, other) -> Boolean.compare(isHead(other), isHead(one)))
                .map(member -> paper.text("family", paper.person(member.person())))
                .orElseGet(household::toString);
    }

    /** Under which ids a household received aid, on which days: its own always, those of its members while they belonged to it. */
    Map<UUID, Predicate<LocalDate>> ofHousehold(UUID household) {
        Map<UUID, Predicate<LocalDate>> ids = new HashMap<>();
        ids.put(household, day -> true);
        for (HouseholdMember member : members(household)) {
            identities(member.person()).forEach(id -> ids.merge(id, member::holdsOn, Predicate::or));
        }
        return ids;
    }

    /** The same of a person: her own always, those of her households while she belonged to them. */
    Map<UUID, Predicate<LocalDate>> ofPerson(UUID person) {
        Map<UUID, Predicate<LocalDate>> ids = new HashMap<>();
        identities(person).forEach(id -> ids.put(id, day -> true));
        households
                .ofPerson(paper.actor, person, paper.known)
                .forEach(stay -> ids.merge(stay.household(), stay::holdsOn, Predicate::or));
        return ids;
    }

    private List<HouseholdMember> members(UUID household) {
        return members.computeIfAbsent(household, id -> households.history(paper.actor, id, paper.known));
    }

    private Collection<UUID> identities(UUID person) {
        return identities.computeIfAbsent(person, id -> persons.identities(paper.actor, id, paper.known));
    }

    private static boolean isHead(HouseholdMember member) {
        return member.relation() == Relation.HEAD;
    }
}

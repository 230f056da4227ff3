package org.hashar.fund.internal;

import static org.hashar.fund.internal.World.FORMED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violation;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupQuery;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.PlaceScope;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Roster;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryService;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** The registry in memory: groups, their members, people and places. */
public final class Registry implements GroupService {
    private final Map<UUID, Group> groups = new TreeMap<>();
    private final List<Membership> episodes = new ArrayList<>();
    private final List<GroupRole> roles = new ArrayList<>();
    final Members members = new Members();
    final Places territories = new Places();
    public final People persons = new People();
    public final Homes homes = new Homes();

    public UUID group() {
        return group("SHG", GroupStatus.ACTIVE, FORMED);
    }

    /** An association of groups. */
    public UUID association() {
        return group("ASSOCIATION", GroupStatus.ACTIVE, FORMED);
    }

    public UUID group(String type, GroupStatus status, LocalDate since) {
        UUID id = Ids.next();
        groups.put(id, new Group(id, "KG-1", "KG", type, "Oomat", null, FORMED, "V1", status, since, Instant.EPOCH, 1));
        return id;
    }

    public UUID member(UUID group) {
        return member(group, FORMED, null);
    }

    public UUID member(UUID group, LocalDate from, @Nullable LocalDate to) {
        UUID person = Ids.next();
        episodes.add(new Membership(Ids.next(), group, person, from, to, null, null, Instant.EPOCH));
        return person;
    }

    public void episode(UUID group, UUID person, LocalDate from, @Nullable LocalDate to) {
        episodes.add(new Membership(Ids.next(), group, person, from, to, null, null, Instant.EPOCH));
    }

    /** The memberships as the services see them. */
    public MembershipService service() {
        return members;
    }

    /** Ends what a member has with a group. */
    public void leave(UUID group, UUID person, LocalDate to) {
        episodes.replaceAll(episode -> episode.group().equals(group)
                        && episode.person().equals(person)
                ? new Membership(episode.id(), group, person, episode.from(), to, null, null, episode.recordedAt())
                : episode);
    }

    /** All groups there are. */
    public List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** All memberships there are. */
    public List<Membership> episodes() {
        return List.copyOf(episodes);
    }

    /** Everybody who ever was in a group. */
    public List<UUID> persons(UUID group) {
        return episodes.stream()
                .filter(episode -> episode.group().equals(group))
                .map(Membership::person)
                .distinct()
                .toList();
    }

    @Override
    public Group require(Actor actor, UUID id) {
        Group group = groups.get(id);
        if (group == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "group-not-found", id).exception();
        }
        return group;
    }

    @Override
    public Recorded<Group> form(Actor actor, GroupDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Group changeStatus(
            Actor actor, UUID id, GroupStatus status, LocalDate from, @Nullable String reason, long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Group withdrawStatus(Actor actor, UUID id, String reason, long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Group revise(Actor actor, GroupRevision revision, long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<GroupDescription> descriptions(Actor actor, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<GroupStatusPeriod> statuses(Actor actor, UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Group> list(Actor actor, GroupQuery query, Page.Request page) {
        throw new UnsupportedOperationException();
    }

    /** The memberships' side. */
    final class Members implements MembershipService {
        @Override
        public List<Membership> membersOn(Actor actor, UUID group, LocalDate day) {
            return history(actor, group).stream()
                    .filter(episode -> episode.holdsOn(day))
                    .toList();
        }

        @Override
        public Roster rosterOn(Actor actor, UUID group, LocalDate day) {
            return new Roster(require(actor, group), membersOn(actor, group, day));
        }

        @Override
        public List<Membership> history(Actor actor, UUID group) {
            return episodes.stream()
                    .filter(episode -> episode.group().equals(group))
                    .toList();
        }

        @Override
        public List<Membership> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
            return episodes.stream()
                    .filter(episode -> episode.person().equals(person))
                    .toList();
        }

        @Override
        public Recorded<Membership> join(Actor actor, MembershipDraft draft) {
            Membership joined = new Membership(
                    draft.id(),
                    draft.group(),
                    draft.person(),
                    draft.from(),
                    draft.to(),
                    draft.joinReason(),
                    null,
                    Instant.EPOCH);
            episodes.add(joined);
            return new Recorded<>(joined, true);
        }

        @Override
        public Membership leave(Actor actor, UUID id, LocalDate to, @Nullable String reason) {
            roles.replaceAll(role -> role.to() == null && isOf(role, id) ? ending(role, to) : role);
            return replace(id, to, reason);
        }

        @Override
        public Membership resume(Actor actor, UUID id, String reason) {
            LocalDate ended = find(id).to();
            roles.replaceAll(
                    role -> ended != null && ended.equals(role.to()) && isOf(role, id) ? ending(role, null) : role);
            return replace(id, null, null);
        }

        @Override
        public List<Violation> checkResume(Actor actor, UUID id) {
            Membership ended = find(id);
            boolean again = history(actor, ended.group()).stream()
                    .anyMatch(other -> other.person().equals(ended.person())
                            && !other.from().isBefore(ended.from())
                            && !other.id().equals(id));
            return again ? List.of(new Violation("/person", "overlaps-membership", List.of())) : List.of();
        }

        private boolean isOf(GroupRole role, UUID id) {
            return role.person().equals(find(id).person()) && role.group().equals(find(id).group());
        }

        private GroupRole ending(GroupRole role, @Nullable LocalDate to) {
            return new GroupRole(
                    role.id(), role.group(), role.person(), role.kind(), role.from(), to, role.recordedAt());
        }

        private Membership find(UUID id) {
            return episodes.stream()
                    .filter(episode -> episode.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private Membership replace(UUID id, @Nullable LocalDate to, @Nullable String reason) {
            Membership old = find(id);
            Membership ended = new Membership(
                    id, old.group(), old.person(), old.from(), to, old.joinReason(), reason, old.recordedAt());
            episodes.set(episodes.indexOf(old), ended);
            return ended;
        }

        @Override
        public void withdraw(Actor actor, UUID id, String reason) {
            episodes.removeIf(episode -> episode.id().equals(id));
        }

        @Override
        public Recorded<GroupRole> give(Actor actor, RoleDraft draft) {
            GroupRole given = new GroupRole(
                    draft.id(), draft.group(), draft.person(), draft.kind(), draft.from(), draft.to(), Instant.EPOCH);
            roles.add(given);
            return new Recorded<>(given, true);
        }

        @Override
        public GroupRole end(Actor actor, UUID roleId, LocalDate to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Membership> ofGroup(
                Actor actor, UUID group, @Nullable Instant asKnown, @Nullable String alphabet, Page.Request page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<GroupRole> roles(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
            return roles.stream()
                    .filter(role -> role.group().equals(group)
                            && !asOf.isBefore(role.from())
                            && (role.to() == null || asOf.isBefore(role.to())))
                    .toList();
        }
    }

    /** Everybody there is, called by the end of the id. */
    public static final class People implements PersonService {
        /** Nobody has this id. */
        public static final UUID NOBODY = new UUID(7, 404);

        public final Set<UUID> erased = ConcurrentHashMap.newKeySet();
        public final Map<UUID, LocalDate> birthDates = new ConcurrentHashMap<>();

        @Override
        public Person require(Actor actor, UUID id) {
            if (id.equals(NOBODY)) {
                throw Problem.of(Problem.Type.NOT_FOUND, "person-not-found", id).exception();
            }
            PersonName name = new PersonName(
                    PersonName.Kind.OFFICIAL, "ky", null, "M" + id.toString().substring(30), null);
            return new Person(
                    id,
                    "KG",
                    erased.contains(id) ? List.of() : List.of(name),
                    Sex.FEMALE,
                    birthDates.get(id),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    Instant.EPOCH,
                    1,
                    erased.contains(id) ? Instant.EPOCH : null);
        }

        @Override
        public Person asKnown(Actor actor, UUID id, Instant asKnown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PersonFacts> history(Actor actor, UUID id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Recorded<Person> register(Actor actor, PersonDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Person revise(Actor actor, PersonDraft draft, long version) {
            throw new UnsupportedOperationException();
        }

        /** Who was found to be whom, from when on that was known. */
        public final Map<UUID, UUID> survivors = new ConcurrentHashMap<>();

        @Override
        public Set<UUID> identities(Actor actor, UUID person, @Nullable Instant asKnown) {
            UUID survivor = survivors.getOrDefault(person, person);
            Set<UUID> ids = new HashSet<>(Set.of(survivor));
            survivors.forEach((merged, into) -> {
                if (into.equals(survivor)) {
                    ids.add(merged);
                }
            });
            return ids;
        }

        @Override
        public List<Person> search(Actor actor, PersonQuery query, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Person> listByName(Actor actor, String country, String language, Page.Request page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Person> list(Actor actor, String country, Page.Request page) {
            throw new UnsupportedOperationException();
        }
    }

    /** A village in an ayil aimak. */
    static final class Places implements TerritoryService {
        @Override
        public Recorded<Territory> register(Actor actor, TerritoryDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Territory revise(Actor actor, TerritoryDraft draft, long version) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Violation> check(Actor actor, TerritoryDraft draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Territory> find(Actor actor, String country, String code) {
            return Optional.of(new Territory(
                    country,
                    code,
                    code.equals("V1") ? "A1" : null,
                    code.equals("V1") ? 4 : 3,
                    List.of(),
                    List.of(),
                    Map.of(),
                    null,
                    null));
        }

        @Override
        public Territory require(Actor actor, String country, String code) {
            return find(actor, country, code).orElseThrow();
        }

        @Override
        public List<Territory> named(Actor actor, String country, String text) {
            return List.of();
        }

        /** Villages V, ayil aimaks A, and the area BOTH of two of these. */
        @Override
        public Optional<PlaceScope> scope(Actor actor, String country, String code, LocalDate day) {
            List<String> units = code.equals("BOTH") ? List.of("A1", "A2") : List.of(code);
            return Optional.of(new PlaceScope(
                    code,
                    units.stream()
                            .map(unit -> new PlaceScope.Unit(unit, unit.startsWith("V") ? 4 : 3))
                            .toList()));
        }

        @Override
        public List<PlaceMatch> search(
                Actor actor, String country, String text, @Nullable Integer level, @Nullable String within, int limit) {
            return List.of();
        }

        @Override
        public String spelling(String name) {
            return name;
        }

        @Override
        public Page<Territory> list(
                Actor actor, String country, @Nullable Integer level, @Nullable String parent, Page.Request page) {
            return new Page<>(List.of(), null);
        }
    }
}

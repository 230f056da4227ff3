package org.hashar.soap.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violation;
import org.hashar.api.Violations;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Roster;

/** Persons and memberships as the endpoint sees them; whoever may write here may write anywhere. */
final class PeopleFakes {
    final Persons persons = new Persons();
    final Memberships memberships = new Memberships();

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("the partners' contract has no such operation");
    }

    /** What is there already is kept; other content under the same id is refused. */
    private static <D> boolean keep(Map<UUID, D> all, UUID id, D draft) {
        D there = all.putIfAbsent(id, draft);
        if (there != null && !there.equals(draft)) {
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", id).exception();
        }
        return there == null;
    }

    static final class Persons implements PersonService {
        final Map<UUID, PersonDraft> registered = new LinkedHashMap<>();
        final List<PersonQuery> asked = new ArrayList<>();

        @Override
        public Recorded<Person> register(Actor actor, PersonDraft draft) {
            actor.require(Role.RECORDER);
            Violations violations = new Violations();
            violations.check(
                    draft.birthYear() == null || draft.birthYear() > 1900, "/birthYear", "out-of-range", 1900, 2026);
            for (int i = 0; i < draft.names().size(); i++) {
                violations.check(!draft.names().get(i).given().isBlank(), "/names/" + i + "/given", "required");
            }
            violations.throwIfAny();
            boolean created = keep(registered, draft.id(), draft);
            return new Recorded<>(person(draft), created);
        }

        private static Person person(PersonDraft draft) {
            return new Person(
                    draft.id(),
                    draft.country(),
                    draft.names(),
                    draft.sex(),
                    draft.birthDate(),
                    draft.birthYear(),
                    draft.territory(),
                    draft.identifiers(),
                    draft.phones(),
                    draft.occupation(),
                    draft.ethnicity(),
                    draft.disability(),
                    null,
                    Fakes.NOW,
                    1,
                    null);
        }

        @Override
        public List<Person> search(Actor actor, PersonQuery query, int limit) {
            asked.add(query);
            return registered.values().stream()
                    .limit(limit)
                    .map(Persons::person)
                    .toList();
        }

        @Override
        public Person revise(Actor actor, PersonDraft draft, long version) {
            throw unused();
        }

        @Override
        public Person require(Actor actor, UUID id) {
            throw unused();
        }

        @Override
        public Person asKnown(Actor actor, UUID id, Instant asKnown) {
            throw unused();
        }

        @Override
        public List<PersonFacts> history(Actor actor, UUID id) {
            throw unused();
        }

        @Override
        public Page<Person> listByName(Actor actor, String country, String language, Page.Request page) {
            throw unused();
        }

        @Override
        public Set<UUID> identities(Actor actor, UUID person, Instant asKnown) {
            throw unused();
        }

        @Override
        public Page<Person> list(Actor actor, String country, Page.Request page) {
            throw unused();
        }
    }

    static final class Memberships implements MembershipService {
        final Map<UUID, MembershipDraft> entered = new LinkedHashMap<>();

        @Override
        public Recorded<Membership> join(Actor actor, MembershipDraft draft) {
            actor.require(Role.RECORDER);
            Violations violations = new Violations();
            violations.check(draft.person().equals(Fakes.MEMBER), "/person", "unknown-person", draft.person());
            violations.throwIfAny();
            boolean created = keep(entered, draft.id(), draft);
            return new Recorded<>(membership(draft), created);
        }

        private static Membership membership(MembershipDraft draft) {
            return new Membership(
                    draft.id(),
                    draft.group(),
                    draft.person(),
                    draft.from(),
                    draft.to(),
                    draft.joinReason(),
                    null,
                    Fakes.NOW);
        }

        @Override
        public Page<Membership> ofGroup(Actor actor, UUID group, Instant asKnown, String alphabet, Page.Request page) {
            return new Page<>(
                    ofPerson(actor, Fakes.MEMBER, asKnown).stream()
                            .limit(page.limit())
                            .toList(),
                    page.limit() == 1 ? Fakes.GROUP.toString() : null);
        }

        @Override
        public List<Membership> ofPerson(Actor actor, UUID person, Instant asKnown) {
            return entered.values().stream()
                    .filter(draft -> draft.person().equals(person))
                    .map(Memberships::membership)
                    .toList();
        }

        @Override
        public Membership leave(Actor actor, UUID id, LocalDate to, String reason) {
            throw unused();
        }

        @Override
        public Membership resume(Actor actor, UUID id, String reason) {
            throw unused();
        }

        @Override
        public List<Violation> checkResume(Actor actor, UUID id) {
            throw unused();
        }

        @Override
        public void withdraw(Actor actor, UUID id, String reason) {
            throw unused();
        }

        @Override
        public Recorded<GroupRole> give(Actor actor, RoleDraft draft) {
            throw unused();
        }

        @Override
        public GroupRole end(Actor actor, UUID roleId, LocalDate to) {
            throw unused();
        }

        @Override
        public List<GroupRole> roles(Actor actor, UUID group, LocalDate asOf, Instant asKnown) {
            throw unused();
        }

        @Override
        public List<Membership> membersOn(Actor actor, UUID group, LocalDate day) {
            throw unused();
        }

        @Override
        public Roster rosterOn(Actor actor, UUID group, LocalDate day) {
            throw unused();
        }

        @Override
        public List<Membership> history(Actor actor, UUID group) {
            throw unused();
        }
    }
}

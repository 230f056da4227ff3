package org.hashar.registry.internal.consent;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violations;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.Release.State;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.organisation.DataSharing;
import org.hashar.registry.internal.person.PersonBatch;
import org.hashar.store.Writes;
import org.jspecify.annotations.Nullable;

/** To whom data were handed, inside a unit of work that is running. */
public final class Releases {
    private static final int MAX_TEXT = 200;
    private static final int MAX_PERSONS = 20_000;

    private Releases() {}

    /** The draft as it is kept: a recipient that is nothing but blanks stays one that is not right. */
    static ReleaseDraft canonical(ReleaseDraft draft) {
        String recipient = Texts.clean(draft.recipient());
        return new ReleaseDraft(
                draft.id(),
                draft.purpose(),
                draft.channel(),
                recipient == null ? "" : recipient,
                draft.organisation(),
                draft.agreement(),
                draft.on(),
                draft.underWay(),
                draft.persons());
    }

    /** Notes what is wrong, but for the day and for whether everybody agreed. */
    private static void check(ReleaseDraft draft, Violations violations) {
        Agreed.check(draft.purpose(), draft.channel(), violations);
        Input.text(violations, draft.recipient(), "/recipient", MAX_TEXT);
        List<UUID> persons = draft.persons();
        violations.check(!persons.isEmpty(), "/persons", "required");
        violations.check(persons.size() <= MAX_PERSONS, "/persons", "too-many", MAX_PERSONS);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < persons.size(); i++) {
            violations.check(seen.add(persons.get(i)), "/persons/" + i, "twice-in-the-list");
        }
    }

    /** Adds one when all of its persons agree; their rows stay locked, so that nobody withdraws meanwhile. */
    static Recorded<Release> record(
            EntityManager em, CountryDirectory countries, ReleaseDraft draft, LocalDate today, Instant now) {
        ReleaseEntity known = em.find(ReleaseEntity.class, draft.id());
        if (known != null) {
            if (known.same(draft)) {
                return new Recorded<>(record(em, known), false);
            }
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
        }
        Violations violations = new Violations();
        check(draft, violations);
        if (Input.pastDay(violations, draft.on(), "/on", today)) {
            checkAgreement(em, draft, violations);
        }
        violations.throwIfAny();
        PersonBatch.lock(em, new HashSet<>(draft.persons()));
        Set<UUID> agreed = Agreed.among(
                em, countries, draft.persons(), new Agreed.To(draft.purpose(), draft.channel()), draft.on());
        for (int i = 0; i < draft.persons().size(); i++) {
            UUID person = draft.persons().get(i);
            violations.check(agreed.contains(person), "/persons/" + i, "no-consent", person);
        }
        violations.throwIfAny();
        return new Recorded<>(add(em, draft, now), true);
    }

    private static void checkAgreement(EntityManager em, ReleaseDraft draft, Violations violations) {
        ConsentPurpose purpose = draft.purpose();
        if (draft.agreement() != null || (purpose != null && purpose.underAgreement())) {
            DataSharing.check(
                    em,
                    new DataSharing.With(draft.organisation(), "/organisation", draft.agreement()),
                    draft.on(),
                    violations);
        } else if (draft.organisation() != null) {
            DataSharing.name(em, draft.organisation(), "/organisation", violations);
        }
    }

    private static Release add(EntityManager em, ReleaseDraft draft, Instant now) {
        ReleaseEntity release = new ReleaseEntity(draft, now);
        List<ReleasePersonEntity> persons = new ArrayList<>();
        State state = draft.underWay() ? State.OPEN : State.CLOSED;
        for (UUID person : draft.persons()) {
            persons.add(new ReleasePersonEntity(draft.id(), persons.size(), person, state, draft.on()));
        }
        List<Object> rows = new ArrayList<>(List.of(release));
        rows.addAll(persons);
        Writes.of(em).rows(rows).send();
        return release.toRecord(persons);
    }

    static Release close(EntityManager em, UUID id, LocalDate on, LocalDate today) {
        ReleaseEntity release = em.find(ReleaseEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (release == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "release-not-found", id).exception();
        }
        Violations violations = new Violations();
        if (Input.pastDay(violations, on, "/on", today)) {
            violations.check(!on.isBefore(release.on()), "/on", "ends-before-begin");
        }
        violations.throwIfAny();
        List<ReleasePersonEntity> persons = persons(em, id);
        persons.forEach(person -> person.end(State.CLOSED, on));
        return release.toRecord(persons);
    }

    static Release require(EntityManager em, UUID id) {
        ReleaseEntity release = em.find(ReleaseEntity.class, id);
        if (release == null) {
            throw Problem.of(Problem.Type.NOT_FOUND, "release-not-found", id).exception();
        }
        return record(em, release);
    }

    private static Release record(EntityManager em, ReleaseEntity release) {
        return release.toRecord(persons(em, release.id()));
    }

    private static List<ReleasePersonEntity> persons(EntityManager em, UUID release) {
        return em.createQuery(
                        "select r from ReleasePersonEntity r where r.releaseId = :id order by r.seq",
                        ReleasePersonEntity.class)
                .setParameter("id", release)
                .getResultList();
    }

    /**
     * Those that one human being was part of, the latest first, each with the ids of this one only.
     *
     * @param purpose null for all
     * @param channel null for all
     */
    public static List<Release> of(
            EntityManager em,
            Collection<UUID> identities,
            @Nullable ConsentPurpose purpose,
            @Nullable ConsentChannel channel) {
        Map<UUID, List<ReleasePersonEntity>> parts =
                partsOf(em, identities).stream().collect(groupingBy(ReleasePersonEntity::releaseId));
        if (parts.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select r from ReleaseEntity r where r.id in :ids", ReleaseEntity.class)
                .setParameter("ids", parts.keySet())
                .getResultStream()
                .sorted(Comparator.comparing(ReleaseEntity::on)
                        .thenComparing(ReleaseEntity::id)
                        .reversed())
                .map(release -> release.toRecord(parts.getOrDefault(release.id(), List.of())))
                .filter(release -> purpose == null || release.purpose() == purpose)
                .filter(release -> channel == null || release.channel() == channel)
                .toList();
    }

    /** Stops what is under way for one human being in some releases; returns which those were. */
    public static List<UUID> revoke(
            EntityManager em, Collection<UUID> identities, Collection<Release> releases, LocalDate on) {
        Set<UUID> among = new HashSet<>(releases.stream().map(Release::id).toList());
        return partsOf(em, identities).stream()
                .filter(part -> among.contains(part.releaseId()) && part.end(State.REVOKED, on))
                .map(ReleasePersonEntity::releaseId)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<ReleasePersonEntity> partsOf(EntityManager em, Collection<UUID> identities) {
        return em.createQuery(
                        "select r from ReleasePersonEntity r where r.personId in :ids order by r.seq",
                        ReleasePersonEntity.class)
                .setParameter("ids", identities)
                .getResultList();
    }
}

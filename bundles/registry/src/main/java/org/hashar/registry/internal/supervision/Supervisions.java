package org.hashar.registry.internal.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.GroupGrade;
import org.hashar.api.registry.SupervisionService;
import org.hashar.api.registry.Visit;
import org.hashar.api.registry.VisitDraft;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.group.GroupEntity;
import org.hashar.registry.internal.group.Groups;
import org.hashar.registry.internal.known.Versions;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visits and grades. Whoever records a visit locks its group, so that a repeated one is found. */
@Component
public final class Supervisions implements SupervisionService {
    private static final int MAX_REASON = 500;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Supervisions(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Recorded<Visit> record(Actor actor, VisitDraft given) {
        actor.require(Role.RECORDER);
        VisitDraft draft = VisitRules.canonical(given);
        Violations missing = new Violations();
        Input.given(missing, draft.id(), "/id");
        Input.given(missing, draft.group(), "/group");
        missing.throwIfAny();
        return tx.call(em -> {
            GroupEntity group = Groups.lock(em, draft.group());
            Optional<VisitEntity> before = Versions.repeated(
                    em, VisitEntity.class, draft.id(), first -> first.recordedWith(draft) && answered(em, draft));
            if (before.isPresent()) {
                return new Recorded<>(records(em, List.of(before.get())).get(0), false);
            }
            Country country = countries.require(group.country());
            Violations violations = new Violations();
            Grading grading =
                    VisitRules.check(draft, group.formedOn(), country, CountryRules.today(country, clock), violations);
            violations.throwIfAny();
            VisitEntity visit = new VisitEntity(draft, grading, now());
            em.persist(visit);
            List<Visit.Answer> answers = grading == null ? List.of() : grading.answers();
            for (int i = 0; i < answers.size(); i++) {
                em.persist(new AnswerEntity(Ids.next(), draft.id(), i, answers.get(i)));
            }
            audit.record(actor, "visit.record", draft.id(), null);
            return new Recorded<>(visit.toRecord(answers), true);
        });
    }

    private static boolean answered(EntityManager em, VisitDraft draft) {
        Set<VisitDraft.Answer> there = new HashSet<>();
        answers(em, List.of(draft.id()))
                .getOrDefault(draft.id(), List.of())
                .forEach(each -> there.add(new VisitDraft.Answer(each.criterion(), each.value())));
        return there.equals(new HashSet<>(draft.answers()));
    }

    @Override
    public void withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        tx.run(em -> {
            Versions.shared(em, VisitEntity.class, id, "groupId", UUID.class)
                    .ifPresent(group -> countries.require(Groups.lock(em, group).country()));
            find(em, id).supersede(now());
            audit.record(actor, "visit.withdraw", id, reason);
        });
    }

    @Override
    public Visit require(Actor actor, UUID id) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> records(em, List.of(find(em, id))).get(0));
    }

    @Override
    public Page<Visit> list(Actor actor, UUID group, @Nullable Instant asKnown, Page.Request page) {
        actor.requireOwn(Role.READER);
        Instant known = known(asKnown);
        return tx.read(em -> {
            Groups.require(em, group);
            return new Selection<>(VisitEntity.class)
                    .only("e.groupId = :group", "group", group)
                    .only("e.recordedAt <= :known and e.supersededAt > :known", "known", known)
                    .page(em, page, VisitEntity::id, shown -> records(em, shown));
        });
    }

    @Override
    public GroupGrade grade(Actor actor, UUID group, String scheme, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        return tx.read(em -> {
            Groups.require(em, group);
            Grades grades = new Grades(em, scheme, asOf, known(asKnown));
            return grades.of(group)
                    .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "not-graded", group, scheme, asOf)
                            .exception());
        });
    }

    @Override
    public List<GroupGrade> grades(
            Actor actor,
            String country,
            String scheme,
            @Nullable String territory,
            LocalDate asOf,
            @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Country known = CountryRules.known(countries, country);
        return tx.read(em -> new Grades(em, scheme, asOf, known(asKnown)).in(known, territory));
    }

    private static VisitEntity find(EntityManager em, UUID id) {
        return Versions.current(em, VisitEntity.class, id)
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "visit-not-found", id)
                        .exception());
    }

    private static List<Visit> records(EntityManager em, List<VisitEntity> visits) {
        Map<UUID, List<Visit.Answer>> answers =
                answers(em, visits.stream().map(VisitEntity::id).toList());
        return visits.stream()
                .map(each -> each.toRecord(answers.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Visit.Answer>> answers(EntityManager em, List<UUID> visits) {
        return visits.isEmpty()
                ? new HashMap<>()
                : em.createQuery(
                                "select a from AnswerEntity a where a.visitId in :ids order by a.seq",
                                AnswerEntity.class)
                        .setParameter("ids", visits)
                        .getResultStream()
                        .collect(groupingBy(AnswerEntity::visitId, mapping(AnswerEntity::toRecord, toList())));
    }

    private Instant known(@Nullable Instant asKnown) {
        return asKnown == null ? now() : asKnown;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

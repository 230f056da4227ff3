package org.hashar.registry.internal.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.AgreementQuery;
import org.hashar.api.organisation.AgreementService;
import org.hashar.api.organisation.Coverage;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Selection;
import org.hashar.registry.internal.Texts;
import org.hashar.store.Ids;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agreements and memoranda. */
@Component
public final class Agreements implements AgreementService {
    private static final int MAX_TITLE = 300;
    private static final int MAX_NUMBER = 60;
    private static final int MAX_SUBJECT = 2000;
    private static final int FEWEST_PARTIES = 2;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Agreements(
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
    public Recorded<Agreement> register(Actor actor, AgreementDraft given) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            Violations violations = new Violations();
            AgreementDraft draft = canonical(em, given, violations);
            AgreementEntity known = draft.id() == null ? null : em.find(AgreementEntity.class, draft.id());
            if (known != null) {
                Agreement before = record(em, known);
                if (known.same(draft, before.parties(), before.places())) {
                    return new Recorded<>(before, false);
                }
                throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id()).exception();
            }
            check(em, draft, violations);
            AgreementEntity agreement =
                    new AgreementEntity(draft, clock.instant().truncatedTo(ChronoUnit.MICROS));
            em.persist(agreement);
            sign(em, draft);
            audit.record(actor, "agreement.register", draft.id(), null);
            return new Recorded<>(record(em, agreement), true);
        });
    }

    @Override
    public Agreement revise(Actor actor, AgreementDraft given, long version) {
        actor.require(Role.COORDINATOR);
        return tx.call(em -> {
            Violations violations = new Violations();
            AgreementDraft draft = canonical(em, given, violations);
            AgreementEntity agreement = draft.id() == null
                    ? null
                    : em.find(AgreementEntity.class, draft.id(), LockModeType.PESSIMISTIC_WRITE);
            if (agreement == null) {
                throw notFound(draft.id());
            }
            Agreement before = record(em, agreement);
            if (agreement.same(draft, before.parties(), before.places())) {
                return before;
            }
            if (agreement.version() != version) {
                throw Problem.of(Problem.Type.STALE, "stale", version, agreement.version())
                        .exception();
            }
            check(em, draft, violations);
            agreement.revise(draft);
            em.createQuery("delete from PartyEntity p where p.agreement = :id")
                    .setParameter("id", draft.id())
                    .executeUpdate();
            new Coverages(em, countries).forget(draft.id());
            sign(em, draft);
            audit.record(actor, "agreement.revise", draft.id(), null);
            return record(em, agreement);
        });
    }

    private AgreementDraft canonical(EntityManager em, AgreementDraft draft, Violations violations) {
        return new AgreementDraft(
                draft.id(),
                draft.kind(),
                Objects.requireNonNullElse(Texts.clean(draft.title()), ""),
                Texts.clean(draft.number()),
                draft.parties(),
                draft.project(),
                draft.signedOn(),
                draft.from(),
                draft.to(),
                Texts.clean(draft.subject()),
                draft.fundingYear(),
                new Coverages(em, countries).canonical(draft.places(), violations));
    }

    private void check(EntityManager em, AgreementDraft draft, Violations violations) {
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.kind(), "/kind");
        Input.text(violations, draft.title(), "/title", MAX_TITLE);
        Input.optionalText(violations, draft.number(), "/number", MAX_NUMBER);
        Input.optionalText(violations, draft.subject(), "/subject", MAX_SUBJECT);
        OrganisationRules.project(draft.project(), violations);
        Integer year = draft.fundingYear();
        violations.check(
                year == null || (year >= FIRST_YEAR && year <= LAST_YEAR),
                "/fundingYear",
                "out-of-range",
                FIRST_YEAR,
                LAST_YEAR);
        // Organisations of several countries sign: the day is that of the most eastern place there is.
        Input.pastDay(violations, draft.signedOn(), "/signedOn", LocalDate.now(clock.withZone(ZoneOffset.MAX)));
        if (Input.given(violations, draft.from(), "/from")) {
            violations.check(draft.to() == null || draft.from().isBefore(draft.to()), "/to", "ends-before-begin");
        }
        Set<UUID> different = new HashSet<>(draft.parties());
        violations.check(
                different.size() == draft.parties().size() && different.size() >= FEWEST_PARTIES,
                "/parties",
                "too-few-parties",
                FEWEST_PARTIES);
        for (int i = 0; i < draft.parties().size(); i++) {
            UUID party = draft.parties().get(i);
            violations.check(
                    em.find(OrganisationEntity.class, party) != null, "/parties/" + i, "unknown-organisation", party);
        }
        violations.throwIfAny();
    }

    private void sign(EntityManager em, AgreementDraft draft) {
        new Coverages(em, countries).write(draft.id(), draft.places());
        for (int i = 0; i < draft.parties().size(); i++) {
            em.persist(
                    new PartyEntity(Ids.next(), draft.id(), i, draft.parties().get(i)));
        }
    }

    @Override
    public Agreement require(Actor actor, UUID id) {
        actor.require(Role.READER);
        return tx.read(em -> {
            AgreementEntity found = em.find(AgreementEntity.class, id);
            if (found == null) {
                throw notFound(id);
            }
            return record(em, found);
        });
    }

    @Override
    public Page<Agreement> list(Actor actor, AgreementQuery query, Page.Request page) {
        actor.require(Role.READER);
        Selection<AgreementEntity> selection = new Selection<>(AgreementEntity.class)
                .only(
                        "e.id in (select p.agreement from PartyEntity p where p.organisation = :party)",
                        "party",
                        query.party())
                .only("e.project = :project", "project", query.project())
                .only("e.validFrom <= :day and e.validTo > :day", "day", query.asOf());
        return tx.read(em -> selection.page(em, page, AgreementEntity::id, shown -> records(em, countries, shown)));
    }

    private Agreement record(EntityManager em, AgreementEntity agreement) {
        return records(em, countries, List.of(agreement)).get(0);
    }

    /** The records of some, in their order. Two queries, and some more for each that names several places. */
    public static List<Agreement> records(
            EntityManager em, CountryDirectory countries, List<AgreementEntity> agreements) {
        List<UUID> ids = agreements.stream().map(AgreementEntity::id).toList();
        Map<UUID, List<UUID>> parties = parties(em, ids);
        Coverages coverages = new Coverages(em, countries);
        Map<UUID, List<Coverage>> places = coverages.of(ids);
        return agreements.stream()
                .map(each -> {
                    List<Coverage> said = places.getOrDefault(each.id(), List.of());
                    return each.toRecord(
                            parties.getOrDefault(each.id(), List.of()), said, coverages.apart(said, each.from()));
                })
                .toList();
    }

    private static Map<UUID, List<UUID>> parties(EntityManager em, List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select p from PartyEntity p where p.agreement in :ids order by p.seq",
                                PartyEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(PartyEntity::agreement, mapping(PartyEntity::organisation, toList())));
    }

    private static ProblemException notFound(@Nullable UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "agreement-not-found", String.valueOf(id))
                .exception();
    }
}

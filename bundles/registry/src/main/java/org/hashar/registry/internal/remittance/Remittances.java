package org.hashar.registry.internal.remittance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.money.Amount;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.Remittance;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.RemittanceStanding;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.consent.Partners;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what migrants send home. */
@Component
public final class Remittances implements RemittanceService {
    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final PersonService persons;
    private final CountryDirectory countries;
    private final AuditTrail audit;

    /** Wired by declarative services. */
    @Activate
    public Remittances(
            @Reference(target = "(hashar.schema=registry)") Tx tx,
            @Reference Clock clock,
            @Reference PersonService persons,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.persons = persons;
        this.countries = countries;
        this.audit = audit;
    }

    @Override
    public Recorded<Remittance> record(Actor actor, RemittanceDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        RemittanceRules.checkForm(draft, violations);
        violations.throwIfAny();
        Person person = persons.require(actor, draft.person());
        if (person.erasedAt() != null) {
            throw Problem.of(Problem.Type.CONFLICT, "person-erased", person.id())
                    .exception();
        }
        Country country = countries.require(person.country());
        Amount amount = RemittanceRules.amount(draft, country.currency(), violations);
        return tx.call(em -> {
            RemittanceEntity stored = em.find(RemittanceEntity.class, draft.id());
            if (stored != null) {
                if (!violations.isEmpty() || !RemittanceRules.same(stored.document(), draft, amount)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(told(em, stored, clock.instant()), false);
            }
            RemittanceRules.checkDays(draft, CountryRules.today(country, clock), violations);
            violations.throwIfAny();
            RemittanceEntity fresh = new RemittanceEntity(draft, amount, now(), actor.login());
            em.persist(fresh);
            audit.record(actor, "remittance.record", draft.id(), null);
            return new Recorded<>(fresh.toRecord(null), true);
        });
    }

    @Override
    public Remittance withdraw(Actor actor, UUID id, String reason) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        Input.text(violations, reason, "/reason", MAX_REASON);
        violations.throwIfAny();
        return tx.call(em -> {
            RemittanceEntity found = em.find(RemittanceEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (found == null) {
                throw Problem.of(Problem.Type.NOT_FOUND, "remittance-not-found", id)
                        .exception();
            }
            if (em.find(WithdrawalEntity.class, id) == null) {
                em.persist(new WithdrawalEntity(id, reason, now(), actor.login()));
                audit.record(actor, "remittance.withdraw", id, reason);
            }
            return told(em, found, clock.instant());
        });
    }

    @Override
    public List<Remittance> ofPerson(Actor actor, UUID person, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        persons.require(actor, person);
        if (!tx.read(em -> Partners.mayKnow(em, countries, actor, person, clock.instant()))) {
            return List.of();
        }
        Instant known = asKnown == null ? clock.instant() : asKnown;
        Set<UUID> ids = persons.identities(actor, person, known);
        return tx.read(em -> em
                .createQuery(
                        "select r from RemittanceEntity r where r.person in :ids and r.recordedAt <= :known"
                                + " order by r.from, r.id",
                        RemittanceEntity.class)
                .setParameter("ids", ids)
                .setParameter("known", known)
                .getResultList()
                .stream()
                .map(each -> told(em, each, known))
                .toList());
    }

    @Override
    public RemittanceStanding standing(Actor actor, UUID person, LocalDate asOf, @Nullable Instant asKnown) {
        Instant known = asKnown == null ? now() : asKnown;
        List<RemittanceDraft> facts = ofPerson(actor, person, known).stream()
                .filter(fact -> fact.withdrawal() == null)
                .map(Remittance::document)
                .toList();
        return Standings.of(person, asOf, known, facts);
    }

    /** What was known of some facts at a moment, in their order. One query. */
    public static List<Remittance> records(EntityManager em, List<RemittanceEntity> facts, Instant known) {
        // So that each is found in the unit of work.
        em.createQuery("select w from WithdrawalEntity w where w.remittance in :ids", WithdrawalEntity.class)
                .setParameter("ids", facts.stream().map(RemittanceEntity::id).toList())
                .getResultList();
        return facts.stream().map(fact -> told(em, fact, known)).toList();
    }

    private static Remittance told(EntityManager em, RemittanceEntity of, Instant known) {
        WithdrawalEntity withdrawal = em.find(WithdrawalEntity.class, of.id());
        boolean shown = withdrawal != null && !withdrawal.at().isAfter(known);
        return of.toRecord(shown ? withdrawal.toRecord() : null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

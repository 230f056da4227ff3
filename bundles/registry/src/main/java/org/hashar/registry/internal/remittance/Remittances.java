package org.hashar.registry.internal.remittance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.hashar.api.money.Asset;
import org.hashar.api.money.Money;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.Remittance;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceService;
import org.hashar.api.registry.RemittanceStanding;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.spi.CurrencyModule;
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
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.person(), "/person");
        Input.given(violations, draft.kind(), "/kind");
        Input.given(violations, draft.from(), "/from");
        Input.optionalCode(violations, draft.use(), "/use");
        violations.throwIfAny();
        Person person = persons.require(actor, draft.person());
        if (person.erasedAt() != null) {
            throw Problem.of(Problem.Type.CONFLICT, "person-erased", person.id())
                    .exception();
        }
        Country country = countries.require(person.country());
        Amount amount = amount(violations, draft, country.currency());
        return tx.call(em -> {
            RemittanceEntity stored = em.find(RemittanceEntity.class, draft.id());
            if (stored != null) {
                if (!violations.isEmpty() || !same(stored.document(), draft, amount)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(told(em, stored, clock.instant()), false);
            }
            LocalDate today = CountryRules.today(country, clock);
            Input.optionalPastDay(violations, draft.from(), "/from", today);
            Input.optionalPastDay(violations, draft.until(), "/until", today);
            violations.throwIfAny();
            RemittanceEntity fresh = new RemittanceEntity(draft, amount, now(), actor.login());
            em.persist(fresh);
            audit.record(actor, "remittance.record", draft.id(), null);
            return new Recorded<>(fresh.toRecord(null), true);
        });
    }

    /** What came needs an amount and the period in which it came; that nothing comes any more has neither. */
    private static @Nullable Amount amount(
            Violations violations, RemittanceDraft draft, @Nullable CurrencyModule currency) {
        boolean received = draft.kind() == RemittanceDraft.Kind.RECEIVED;
        violations.check(received || draft.amount() == null, "/amount", "not-needed-here");
        violations.check(received || draft.until() == null, "/until", "not-needed-here");
        violations.check(received || draft.use() == null, "/use", "not-needed-here");
        violations.check(!received || draft.reason() == null, "/reason", "not-needed-here");
        if (!received) {
            return null;
        }
        LocalDate until = draft.until();
        if (Input.given(violations, until, "/until") && until != null) {
            violations.check(!until.isBefore(draft.from()), "/until", "before-from", draft.from());
        }
        Money money = draft.amount();
        if (money == null || money.amount() == null || money.asset() == null) {
            violations.add("/amount", "required");
            return null;
        }
        Optional<Asset> asset = asset(money.asset(), currency);
        if (!violations.check(asset.isPresent(), "/amount", "unknown-currency", money.asset())) {
            return null;
        }
        Optional<Amount> amount = Amount.parse(money.amount(), asset.orElseThrow());
        violations.check(amount.isPresent(), "/amount", "not-a-number");
        violations.check(amount.map(Amount::isPositive).orElse(true), "/amount", "not-positive");
        return amount.orElse(null);
    }

    private static Optional<Asset> asset(String code, @Nullable CurrencyModule currency) {
        Stream<Asset> historic =
                currency == null ? Stream.empty() : currency.historic().stream().map(CurrencyModule.Historic::asset);
        return historic.filter(known -> known.code().equals(code)).findFirst().or(() -> Asset.currency(code));
    }

    private static boolean same(RemittanceDraft stored, RemittanceDraft again, @Nullable Amount amount) {
        Money money = amount == null ? null : Money.of(amount);
        return stored.equals(new RemittanceDraft(
                again.id(),
                again.person(),
                again.kind(),
                money,
                again.from(),
                again.until(),
                again.use(),
                again.reason()));
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

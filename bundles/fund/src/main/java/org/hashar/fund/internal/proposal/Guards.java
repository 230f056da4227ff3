package org.hashar.fund.internal.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.FlushModeType;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.ProgrammeFourEyes;
import org.hashar.api.fund.ProgrammeFourEyesDraft;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.capital.Heading;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;

/** Keeps the rules on what needs a second person: those of funds without a constitution, and those of a country's programme. */
final class Guards {
    private static final int MAX_REASON = 400;
    /** Of the body that owns a fund without a constitution. */
    private static final int QUORUM_PERCENT = 50;

    private static final String OF_COUNTRY = "select r from ProgrammeFourEyesEntity r where r.country = :country";
    private static final String IN_FORCE = OF_COUNTRY + " and r.from <= :day order by r.from desc, r.number desc";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final Desk desk;

    Guards(Tx tx, Clock clock, CountryDirectory countries, AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.audit = audit;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    Recorded<FundDocument> ofFund(Actor actor, FourEyesDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        violations.check(draft.id() != null, "/id", "required");
        violations.check(draft.fund() != null, "/fund", "required");
        violations.check(draft.date() != null, "/date", "required");
        violations.throwIfAny();
        Heading heading = new Heading(
                draft.id(),
                draft.fund(),
                FundDocument.Kind.FOUR_EYES,
                JournalEntity.Kind.CAPITAL,
                draft.date(),
                null,
                null,
                draft);
        return desk.record(
                actor,
                em -> heading,
                work -> guard(work, draft),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    private static void guard(FundWork work, FourEyesDraft draft) {
        work.violations().check(!SecondPerson.isOfGroup(work.fund()), "/fund", "constitution-says-so");
        work.decide("/decision", null, draft.decision(), QUORUM_PERCENT);
        work.detail(new FourEyesEntity(draft));
    }

    Recorded<ProgrammeFourEyes> ofProgramme(Actor actor, ProgrammeFourEyesDraft draft) {
        actor.require(Role.ADMINISTRATOR);
        Violations violations = new Violations();
        violations.check(draft.id() != null, "/id", "required");
        if (violations.check(draft.country() != null, "/country", "required")) {
            boolean known = countries.find(draft.country()).isPresent();
            violations.check(known, "/country", "unknown-country", draft.country());
        }
        violations.check(draft.from() != null, "/from", "required");
        Texts.checkReason(violations, "/reason", draft.reason(), MAX_REASON);
        Set<Guarded> seen = EnumSet.noneOf(Guarded.class);
        for (int i = 0; i < draft.guarded().size(); i++) {
            violations.check(seen.add(draft.guarded().get(i)), "/guarded/" + i, "listed-twice");
        }
        violations.throwIfAny();
        return tx.call(em -> {
            ProgrammeFourEyesEntity stored = em.find(ProgrammeFourEyesEntity.class, draft.id());
            if (stored != null) {
                if (!stored.isOf(actor, draft)) {
                    throw Problem.of(Problem.Type.CONFLICT, "id-taken", draft.id())
                            .exception();
                }
                return new Recorded<>(stored.toRecord(), false);
            }
            check(em, draft);
            // Two at the same moment take the same number: the loser is run again and gets the next.
            int number = list(em, draft.country()).size() + 1;
            ProgrammeFourEyesEntity rule = new ProgrammeFourEyesEntity(
                    draft, number, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
            em.persist(rule);
            em.flush();
            audit.record(actor, "programme.four-eyes", draft.id(), draft.reason());
            return new Recorded<>(rule.toRecord(), true);
        });
    }

    private void check(EntityManager em, ProgrammeFourEyesDraft draft) {
        Violations violations = new Violations();
        LocalDate today = desk.today(draft.country());
        violations.check(!draft.from().isBefore(today), "/from", "before-today", today);
        boolean changes = !Set.copyOf(draft.guarded()).equals(inCountry(em, draft.country(), draft.from()));
        violations.check(changes, "/guarded", "four-eyes-unchanged");
        violations.throwIfAny();
    }

    /** What the programme of a country says for a day, by all that is known now. One query. */
    static Set<Guarded> inCountry(EntityManager em, String country, LocalDate day) {
        return em.createQuery(IN_FORCE, ProgrammeFourEyesEntity.class)
                .setParameter("country", country)
                .setParameter("day", day)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .map(rule -> Set.copyOf(rule.guarded()))
                .orElse(Set.of());
    }

    List<ProgrammeFourEyes> ofCountry(Actor actor, String country) {
        actor.require(Role.READER);
        if (countries.find(country).isEmpty()) {
            throw Problem.of(Problem.Type.NOT_FOUND, "country-not-found", country)
                    .exception();
        }
        return tx.read(em -> list(em, country).stream()
                .map(ProgrammeFourEyesEntity::toRecord)
                .toList());
    }

    private static List<ProgrammeFourEyesEntity> list(EntityManager em, String country) {
        return em.createQuery(OF_COUNTRY + " order by r.from, r.number", ProgrammeFourEyesEntity.class)
                .setParameter("country", country)
                .getResultList();
    }
}

package org.hashar.fund.internal.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.IfClosed;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.Roster;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.spi.CountryModule;
import org.hashar.spi.GroupType;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Records meetings. Whoever writes first locks the group's fund: retries of one meeting, and meetings of one group, are made one after the
 * other, and since nothing else is locked there is no deadlock.
 */
@Component
public final class Meetings implements MeetingService {
    /** Where the new document stands in a correction. */
    private static final String ANEW = "/anew";

    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final CountryDirectory countries;
    private final AuditTrail audit;
    private final SavingsFunds funds;

    /** Wired by declarative services. */
    @Activate
    public Meetings(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.groups = groups;
        this.memberships = memberships;
        this.countries = countries;
        this.audit = audit;
        this.funds = new SavingsFunds(territories, clock);
    }

    @Override
    public Recorded<Meeting> record(Actor actor, MeetingDraft draft, IfClosed ifClosed) {
        actor.require(Role.RECORDER);
        Violations shape = new Violations();
        Shape.check(shape, draft);
        shape.throwIfAny();
        return tx.call(em -> {
            Optional<FundEntity> locked = Ledger.lock(em, draft.group());
            Optional<MeetingEntity> stored = Documents.find(em, draft.id());
            if (stored.isPresent()) {
                return again(em, actor, locked, stored.get(), draft);
            }
            Roster roster = memberships.rosterOn(actor, draft.group(), draft.date());
            Scene scene = scene(em, actor, roster.group(), locked);
            if (ifClosed == IfClosed.REFUSE) {
                Violations closed = new Violations();
                scene.fund().checkOpen(closed, "/date", draft.date());
                closed.throwIfAny();
            }
            audit.record(actor, "meeting.record", draft.id(), null);
            return new Recorded<>(recording(em, actor, scene, "").record(roster.persons(), draft), true);
        });
    }

    @Override
    public Recorded<Meeting> reverse(Actor actor, UUID id, ReversalDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations shape = new Violations();
        Shape.check(shape, draft, "");
        shape.throwIfAny();
        return tx.call(em -> {
            MeetingEntity old = Documents.require(em, id);
            FundEntity fund = lockOf(em, old);
            Optional<ReversalEntity> reversal = Documents.reversal(em, id);
            if (reversal.isPresent()) {
                checkSame(reversal.get().isOf(actor, draft, null) && DependentEntity.same(em, draft), id);
                return new Recorded<>(Documents.read(em, fund, old), false);
            }
            checkFree(em, draft);
            Scene scene = scene(em, actor, groups.require(actor, old.group()), Optional.of(fund));
            SecondPerson.check(em, fund, Guarded.REVERSAL, draft.id(), scene.today());
            audit.record(actor, "meeting.reverse", id, draft.reason());
            recording(em, actor, scene, "")
                    .takingBack(new Posted.OfMeeting(old), draft, "")
                    .reverse();
            return new Recorded<>(Documents.read(em, fund, old), true);
        });
    }

    @Override
    public Recorded<Meeting> correct(Actor actor, UUID id, ReversalDraft reversal, MeetingDraft anew) {
        actor.require(Role.COORDINATOR);
        Shape.check(reversal, "/reversal", anew, ANEW);
        return tx.call(em -> {
            MeetingEntity old = Documents.require(em, id);
            FundEntity fund = lockOf(em, old);
            Optional<ReversalEntity> reversed = Documents.reversal(em, id);
            Optional<MeetingEntity> stored = Documents.find(em, anew.id());
            if (reversed.isPresent()) {
                checkSame(reversed.get().isOf(actor, reversal, anew.id()) && DependentEntity.same(em, reversal), id);
                return again(em, actor, Optional.of(fund), Documents.require(em, anew.id()), anew);
            }
            if (stored.isPresent()) {
                throw taken(anew.id());
            }
            checkFree(em, reversal);
            checkGroup(old, anew);
            Roster roster = memberships.rosterOn(actor, old.group(), anew.date());
            Scene scene = scene(em, actor, roster.group(), Optional.of(fund));
            SecondPerson.check(em, fund, Guarded.CORRECTION, reversal.id(), scene.today());
            audit.record(actor, "meeting.correct", id, reversal.reason());
            Meeting meeting = recording(em, actor, scene, ANEW)
                    .takingBack(new Posted.OfMeeting(old), reversal, "/reversal")
                    .record(roster.persons(), anew);
            return new Recorded<>(meeting, true);
        });
    }

    private static void checkGroup(MeetingEntity old, MeetingDraft anew) {
        Violations group = new Violations();
        group.check(anew.group().equals(old.group()), ANEW + "/group", "other-group");
        group.throwIfAny();
    }

    @Override
    public CorrectionPreview preview(Actor actor, UUID id, ReversalDraft reversal, @Nullable MeetingDraft anew) {
        actor.require(Role.COORDINATOR);
        if (anew == null) {
            Violations shape = new Violations();
            Shape.check(shape, reversal, "");
            shape.throwIfAny();
        } else {
            Shape.check(reversal, "/reversal", anew, ANEW);
        }
        return tx.read(em -> {
            MeetingEntity old = Documents.require(em, id);
            checkSame(Documents.reversal(em, id).isEmpty(), id);
            FundEntity fund = fundOf(em, old);
            em.detach(fund);
            Scene scene = scene(em, actor, groups.require(actor, old.group()), Optional.of(fund));
            if (anew == null) {
                return recording(em, actor, scene, "")
                        .takingBack(new Posted.OfMeeting(old), reversal, "")
                        .previewReversal();
            }
            checkGroup(old, anew);
            Roster roster = memberships.rosterOn(actor, old.group(), anew.date());
            return recording(em, actor, scene, ANEW)
                    .takingBack(new Posted.OfMeeting(old), reversal, "/reversal")
                    .preview(roster.persons(), anew);
        });
    }

    @Override
    public Meeting require(Actor actor, UUID id) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            MeetingEntity head = Documents.require(em, id);
            return Documents.read(em, fundOf(em, head), head);
        });
    }

    @Override
    public Page<Meeting> list(Actor actor, UUID group, Page.Request page) {
        actor.requireOwn(Role.READER);
        UUID after = PageKeys.uuid(page);
        return tx.read(em -> {
            groups.require(actor, group);
            TypedQuery<MeetingEntity> query = em.createQuery(
                            "select m from MeetingEntity m where m.group = :group"
                                    + (after == null ? "" : " and m.id > :after")
                                    + " order by m.id",
                            MeetingEntity.class)
                    .setParameter("group", group)
                    .setMaxResults(page.limit() + 1);
            if (after != null) {
                query.setParameter("after", after);
            }
            List<MeetingEntity> heads = query.getResultList();
            List<MeetingEntity> shown = heads.subList(0, Math.min(page.limit(), heads.size()));
            String next = heads.size() > page.limit()
                    ? shown.get(shown.size() - 1).id().toString()
                    : null;
            return Ledger.find(em, group)
                    .map(fund -> new Page<>(Documents.read(em, fund, shown), next))
                    .orElseGet(() -> new Page<>(List.of(), null));
        });
    }

    private Recording recording(EntityManager em, Actor actor, Scene scene, String pointer) {
        return new Recording(em, actor, scene, clock.instant().truncatedTo(ChronoUnit.MICROS), pointer);
    }

    /** What is recorded against; refuses while the country, or its currency module, is away. */
    private Scene scene(EntityManager em, Actor actor, Group group, Optional<FundEntity> locked) {
        Country country = countries.require(group.country());
        CountryModule module = moduleOf(country);
        var currency = country.requireCurrency();
        boolean association = module.groupTypes().stream()
                .anyMatch(type -> type.code().equals(group.type()) && type.kind() == GroupType.Kind.ASSOCIATION);
        LocalDate today = LocalDate.now(clock.withZone(module.profile().zone()));
        FundEntity fund = locked.orElseGet(() -> funds.lockOrCreate(em, actor, group, currency.currency()));
        return new Scene(group, association, today, fund);
    }

    private static CountryModule moduleOf(Country country) {
        CountryModule module = country.module();
        if (module == null) {
            throw Problem.of(Problem.Type.COUNTRY_NOT_INSTALLED, "country-not-installed", country.code())
                    .exception();
        }
        return module;
    }

    /**
     * The answer to a meeting that is stored already: it itself to the actor who sends it again, and to everybody else that the id is taken,
     * which says nothing of what is stored under it.
     *
     * @param locked the fund, or none when it was made, together with the meeting, after this unit of work looked for it
     */
    private static Recorded<Meeting> again(
            EntityManager em, Actor actor, Optional<FundEntity> locked, MeetingEntity stored, MeetingDraft draft) {
        if (!stored.isOf(actor, ContentHash.of(draft))) {
            throw taken(draft.id());
        }
        FundEntity fund = locked.orElseGet(() -> fundOf(em, stored));
        return new Recorded<>(Documents.read(em, fund, stored), false);
    }

    private static void checkSame(boolean same, UUID meeting) {
        if (!same) {
            throw Problem.of(Problem.Type.CONFLICT, "already-reversed", meeting).exception();
        }
    }

    private static void checkFree(EntityManager em, ReversalDraft draft) {
        long used = em.createQuery("select count(r) from ReversalEntity r where r.id = :id", Long.class)
                .setParameter("id", draft.id())
                .getSingleResult();
        if (used > 0) {
            throw taken(draft.id());
        }
    }

    private static ProblemException taken(UUID id) {
        return Problem.of(Problem.Type.CONFLICT, "id-taken", id).exception();
    }

    private static FundEntity lockOf(EntityManager em, MeetingEntity meeting) {
        return Ledger.lock(em, meeting.group()).orElseThrow(() -> new IllegalStateException("meeting without a fund"));
    }

    private static FundEntity fundOf(EntityManager em, MeetingEntity meeting) {
        return Ledger.find(em, meeting.group()).orElseThrow(() -> new IllegalStateException("meeting without a fund"));
    }
}

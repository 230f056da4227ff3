package org.hashar.fund.internal.capital;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.ConstitutionRules.Guarded;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.fund.internal.meeting.PageKeys;
import org.hashar.fund.internal.meeting.SavingsFunds;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.fund.internal.proposal.SecondPerson;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens funds of capital, keeps what comes in and goes out, and tells how they stand from the transfers alone (R7). */
@Component
public final class CapitalFunds implements CapitalService {
    private static final int MAX_REASON = 400;

    private final Tx tx;
    private final Clock clock;
    private final AuditTrail audit;
    private final MembershipService memberships;
    private final Desk desk;
    private final Opening opening;

    /** Wired by declarative services. */
    @Activate
    public CapitalFunds(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference MembershipService memberships,
            @Reference TerritoryService territories,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.audit = audit;
        this.memberships = memberships;
        this.desk = new Desk(tx, clock, countries, audit);
        this.opening = new Opening(groups, countries, new SavingsFunds(territories, clock));
    }

    @Override
    public Recorded<Fund> open(Actor actor, FundDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/kind", draft.kind());
        shape.needed("/owner", draft.owner());
        shape.done();
        return tx.call(em -> {
            Optional<FundEntity> stored = Ledger.byId(em, draft.id());
            if (stored.isPresent()) {
                Fund fund = stored.get().toRecord();
                boolean same = fund.kind() == draft.kind()
                        && fund.owner().equals(draft.owner())
                        && (draft.country() == null || draft.country().equals(fund.country()));
                if (!same) {
                    throw taken(draft.id());
                }
                return new Recorded<>(fund, false);
            }
            FundEntity fund = opening.make(em, actor, draft, now());
            audit.record(actor, "fund.open", fund.id(), null);
            return new Recorded<>(fund.toRecord(), true);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Fund require(Actor actor, UUID fund) {
        actor.require(Role.READER);
        return tx.read(em -> Desk.find(em, fund).toRecord());
    }

    @Override
    public List<Fund> ofOwner(Actor actor, UUID owner) {
        actor.require(Role.READER);
        return tx.read(em -> Arrays.stream(FundKind.values())
                .flatMap(kind -> Ledger.find(em, owner, kind).stream())
                .map(FundEntity::toRecord)
                .toList());
    }

    @Override
    public Recorded<FundDocument> record(Actor actor, CapitalDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/fund", draft.fund());
        shape.needed("/kind", draft.kind());
        shape.needed("/date", draft.date());
        shape.money("/amount", draft.amount());
        Texts.check(violations, "/evidence", draft.evidence(), CapitalShape.MAX_NOTE);
        shape.done();
        Heading heading = new Heading(
                draft.id(),
                draft.fund(),
                FundDocument.Kind.CAPITAL,
                JournalEntity.Kind.CAPITAL,
                draft.date(),
                null,
                draft.evidence(),
                draft);
        return desk.record(
                actor,
                em -> heading,
                work -> CapitalRules.apply(work, draft),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    @Override
    public Recorded<FundDocument> reverse(Actor actor, UUID document, ReversalDraft draft) {
        actor.require(Role.COORDINATOR);
        checkShape(draft);
        return tx.call(em -> {
            DocumentEntity head = FundDocuments.require(em, document);
            FundEntity fund = Desk.lock(em, head.fund());
            DocumentReversalEntity stored = em.find(DocumentReversalEntity.class, document);
            if (stored != null) {
                if (!stored.isOf(actor, draft) || !DependentEntity.same(em, draft)) {
                    throw reversedAlready(document);
                }
                return new Recorded<>(FundDocuments.read(em, fund, document), false);
            }
            TakingBack.checkFree(em, draft);
            SecondPerson.check(em, fund, Guarded.REVERSAL, draft.id(), desk.today(fund.country()));
            TakingBack taking = takingBack(em, actor, fund, head, draft);
            taking.write(actor, now());
            taking.documents().forEach(each -> restore(actor, each, draft.reason()));
            audit.record(actor, "fund.reverse", document, draft.reason());
            return new Recorded<>(FundDocuments.read(em, fund, document), true);
        });
    }

    @Override
    public ReversalPreview dryRunReversal(Actor actor, UUID document, ReversalDraft draft) {
        actor.require(Role.COORDINATOR);
        checkShape(draft);
        return tx.read(em -> {
            DocumentEntity head = FundDocuments.require(em, document);
            FundEntity fund = Desk.find(em, head.fund());
            // What is put together takes numbers from it, which must not be kept.
            em.detach(fund);
            if (!FundDocuments.stands(em, document)) {
                throw reversedAlready(document);
            }
            TakingBack.checkFree(em, draft);
            boolean second = SecondPerson.isNeeded(em, fund, Guarded.REVERSAL, desk.today(fund.country()));
            return takingBack(em, actor, fund, head, draft).dryRun(actor, now(), second);
        });
    }

    private static void checkShape(ReversalDraft draft) {
        Violations violations = new Violations();
        new CapitalShape(violations).needed("/id", draft.id());
        Texts.checkReason(violations, "/reason", draft.reason(), MAX_REASON);
        violations.throwIfAny();
    }

    private static ProblemException reversedAlready(UUID document) {
        return Problem.of(Problem.Type.CONFLICT, "document-reversed-already", document)
                .exception();
    }

    /** Of a document, with what the registry says of the memberships that would go on. */
    private TakingBack takingBack(
            EntityManager em, Actor actor, FundEntity fund, DocumentEntity head, ReversalDraft draft) {
        TakingBack taking = new TakingBack(em, fund, head, draft);
        for (DocumentEntity each : taking.documents()) {
            UUID subject = each.subject();
            if (each.kind() == FundDocument.Kind.LEAVING && subject != null) {
                memberships.checkResume(actor, subject).forEach(taking::refuse);
            }
        }
        return taking;
    }

    /** A membership that ended with a document goes on without it, and one that began with it never began (R9). */
    private void restore(Actor actor, DocumentEntity document, String reason) {
        UUID subject = document.subject();
        if (document.kind() == FundDocument.Kind.LEAVING && subject != null) {
            memberships.resume(actor, subject, reason);
        } else if (document.kind() == FundDocument.Kind.ARRIVAL) {
            memberships.withdraw(actor, document.id(), reason);
        }
    }

    @Override
    public FundDocument requireDocument(Actor actor, UUID document) {
        actor.requireOwn(Role.READER);
        return tx.read(em -> {
            DocumentEntity head = FundDocuments.require(em, document);
            return FundDocuments.read(em, Desk.find(em, head.fund()), document);
        });
    }

    @Override
    public Page<FundDocument> documents(Actor actor, UUID fund, Page.Request page) {
        actor.requireOwn(Role.READER);
        UUID after = PageKeys.uuid(page);
        return tx.read(em -> {
            FundEntity of = Desk.find(em, fund);
            TypedQuery<DocumentEntity> query = em.createQuery(
                            "select d from DocumentEntity d where d.fund = :fund"
                                    + (after == null ? "" : " and d.id > :after")
                                    + " order by d.id",
                            DocumentEntity.class)
                    .setParameter("fund", fund)
                    .setMaxResults(page.limit() + 1);
            if (after != null) {
                query.setParameter("after", after);
            }
            List<DocumentEntity> heads = query.getResultList();
            List<DocumentEntity> shown = heads.subList(0, Math.min(page.limit(), heads.size()));
            String next = heads.size() > page.limit()
                    ? shown.get(shown.size() - 1).id().toString()
                    : null;
            return new Page<>(FundDocuments.read(em, of, shown), next);
        });
    }

    @Override
    public FundPosition position(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> Positions.of(em, ofCapital(em, fund), asOf, known));
    }

    @Override
    public FundBySource bySource(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> Positions.bySource(em, ofCapital(em, fund), asOf, known));
    }

    private static FundEntity ofCapital(EntityManager em, UUID id) {
        FundEntity fund = Desk.find(em, id);
        Violations violations = new Violations();
        violations.check(fund.kind() != FundKind.SAVINGS, "/fund", "savings-fund-has-statements");
        violations.throwIfAny();
        return fund;
    }

    private static ProblemException taken(UUID id) {
        return Problem.of(Problem.Type.CONFLICT, "id-taken", id).exception();
    }
}

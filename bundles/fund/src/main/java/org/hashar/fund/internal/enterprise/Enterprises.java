package org.hashar.fund.internal.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlanDraft;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundDocument.Kind;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.OrderCancelDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.FundWork;
import org.hashar.fund.internal.capital.GroupDesk;
import org.hashar.fund.internal.capital.Heading;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.Ledger;
import org.hashar.spi.CurrencyModule;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records what groups make and sell, as documents of their savings funds, and reads it back from the transfers. */
@Component
public final class Enterprises implements EnterpriseService {
    private final Tx tx;
    private final Clock clock;
    private final GroupService groups;
    private final MembershipService memberships;
    private final CountryDirectory countries;
    private final Desk desk;
    private final GroupDesk groupDesk;

    /** Wired by declarative services. */
    @Activate
    public Enterprises(
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
        this.desk = new Desk(tx, clock, countries, audit);
        this.groupDesk = new GroupDesk(tx, clock, groups, territories, countries, audit);
    }

    @Override
    public Recorded<FundDocument> start(Actor actor, EnterpriseDraft draft) {
        actor.require(Role.RECORDER);
        EnterpriseShape.check(draft);
        return groupDesk.record(
                actor,
                draft.group(),
                new GroupDesk.Paper(
                        draft.id(),
                        Kind.ENTERPRISE,
                        JournalEntity.Kind.ENTERPRISE,
                        draft.startsOn(),
                        null,
                        draft.decision(),
                        draft),
                (work, group) ->
                        EnterpriseRules.start(work, draft, memberships.history(actor, group.id()), currency(work)),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    private CurrencyModule currency(FundWork work) {
        return countries.require(work.fund().country()).requireCurrency();
    }

    @Override
    public Recorded<FundDocument> plan(Actor actor, EnterprisePlanDraft draft) {
        actor.require(Role.RECORDER);
        new EnterpriseShape(draft.id(), draft.date())
                .of("/enterprise", draft.enterprise())
                .plan(draft.plan())
                .reason("/decision", draft.decision())
                .done();
        Entry entry = new Entry(draft.id(), Kind.ENTERPRISE_PLAN, draft.date(), draft.decision(), draft);
        return record(actor, entry, draft.enterprise(), venture -> {
            FundWork work = venture.checkOpen().work();
            EnterpriseRules.plan(work, draft.enterprise(), draft.plan(), currency(work));
        });
    }

    @Override
    public Recorded<FundDocument> entitle(Actor actor, EntitlementDraft draft) {
        actor.require(Role.RECORDER);
        new EnterpriseShape(draft.id(), draft.date())
                .of("/enterprise", draft.enterprise())
                .with("/person", draft.person())
                .with("/change", draft.change())
                .reason("/decision", draft.decision())
                .done();
        Entry entry = new Entry(draft.id(), Kind.ENTITLEMENT, draft.date(), draft.decision(), draft);
        return record(actor, entry, draft.enterprise(), venture -> EnterpriseRules.entitle(venture, draft));
    }

    @Override
    public Recorded<FundDocument> takeIn(Actor actor, EnterpriseInputDraft draft) {
        actor.require(Role.RECORDER);
        EnterpriseShape.check(draft);
        Entry entry = new Entry(draft.id(), Kind.ENTERPRISE_INPUT, draft.date(), draft.evidence(), draft);
        return record(actor, entry, draft.enterprise(), venture -> TradeRules.takeIn(venture, draft));
    }

    @Override
    public Recorded<FundDocument> spend(Actor actor, EnterpriseCostDraft draft) {
        actor.require(Role.RECORDER);
        EnterpriseShape.check(draft);
        Entry entry = new Entry(draft.id(), Kind.ENTERPRISE_COST, draft.date(), draft.purpose(), draft);
        return record(actor, entry, draft.enterprise(), venture -> TradeRules.spend(venture, draft));
    }

    @Override
    public Recorded<FundDocument> produce(Actor actor, ProductionDraft draft) {
        actor.require(Role.RECORDER);
        EnterpriseShape.check(draft);
        Entry entry = new Entry(draft.id(), Kind.PRODUCTION, draft.date(), null, draft);
        return record(actor, entry, draft.enterprise(), venture -> TradeRules.produce(venture, draft));
    }

    @Override
    public Recorded<FundDocument> order(Actor actor, CustomerOrderDraft draft) {
        actor.require(Role.RECORDER);
        EnterpriseShape.check(draft);
        Entry entry = new Entry(draft.id(), Kind.CUSTOMER_ORDER, draft.date(), draft.what(), draft);
        return record(actor, entry, draft.enterprise(), venture -> EnterpriseRules.order(venture, draft));
    }

    @Override
    public Recorded<FundDocument> cancel(Actor actor, OrderCancelDraft draft) {
        actor.require(Role.RECORDER);
        new EnterpriseShape(draft.id(), draft.date())
                .of("/order", draft.order())
                .reason("/reason", draft.reason())
                .done();
        Entry entry = new Entry(draft.id(), Kind.ORDER_CANCEL, draft.date(), draft.reason(), draft);
        return record(
                actor,
                entry,
                em -> EnterpriseRows.order(em, draft.order()).enterprise(),
                draft.order(),
                venture -> EnterpriseRules.cancel(
                        venture, EnterpriseRows.order(venture.work().em(), draft.order()), draft));
    }

    @Override
    public Recorded<FundDocument> sell(Actor actor, SaleDraft draft) {
        actor.require(Role.RECORDER);
        EnterpriseShape.check(draft);
        Entry entry = new Entry(draft.id(), Kind.SALE, draft.date(), draft.customer(), draft);
        UUID order = draft.order();
        return record(
                actor,
                entry,
                em -> draft.enterprise(),
                order == null ? draft.enterprise() : order,
                venture -> TradeRules.sell(venture, EnterpriseRows.ordered(venture, order), draft));
    }

    @Override
    public Recorded<FundDocument> settle(Actor actor, SalePaymentDraft draft) {
        actor.require(Role.RECORDER);
        new EnterpriseShape(draft.id(), draft.date())
                .of("/sale", draft.sale())
                .with("/kind", draft.kind())
                .money("/amount", draft.amount())
                .reason("/note", draft.note())
                .done();
        Entry entry = new Entry(draft.id(), Kind.SALE_PAYMENT, draft.date(), draft.note(), draft);
        return record(
                actor,
                entry,
                em -> EnterpriseRows.sale(em, draft.sale()).enterprise(),
                draft.sale(),
                venture -> TradeRules.settle(
                        venture, EnterpriseRows.sale(venture.work().em(), draft.sale()), draft));
    }

    @Override
    public Recorded<FundDocument> payGiver(Actor actor, GiverPaymentDraft draft) {
        actor.require(Role.RECORDER);
        new EnterpriseShape(draft.id(), draft.date())
                .of("/enterprise", draft.enterprise())
                .with("/person", draft.person())
                .money("/amount", draft.amount())
                .done();
        Entry entry = new Entry(draft.id(), Kind.GIVER_PAYMENT, draft.date(), null, draft);
        return record(actor, entry, draft.enterprise(), venture -> TradeRules.payGiver(venture, draft));
    }

    @Override
    public Recorded<FundDocument> close(Actor actor, EnterpriseCloseDraft draft) {
        actor.require(Role.RECORDER);
        new EnterpriseShape(draft.id(), draft.date())
                .of("/enterprise", draft.enterprise())
                .reason("/decision", draft.decision())
                .done();
        Entry entry = new Entry(draft.id(), Kind.ENTERPRISE_CLOSE, draft.date(), draft.decision(), draft);
        return record(actor, entry, draft.enterprise(), venture -> EnterpriseRules.close(venture, draft));
    }

    /** What a document has, whatever it is about. */
    private record Entry(UUID id, Kind kind, LocalDate date, @Nullable String note, Record draft) {}

    /** Finds the enterprise that a document is about in the end. */
    private interface Finder {
        UUID find(EntityManager em);
    }

    private Recorded<FundDocument> record(Actor actor, Entry entry, UUID enterprise, Consumer<Venture> rules) {
        return record(actor, entry, em -> enterprise, enterprise, rules);
    }

    private Recorded<FundDocument> record(
            Actor actor, Entry entry, Finder enterprise, UUID subject, Consumer<Venture> rules) {
        return desk.record(
                actor,
                em -> new Heading(
                        entry.id(),
                        EnterpriseRows.require(em, enterprise.find(em)).fund(),
                        entry.kind(),
                        JournalEntity.Kind.ENTERPRISE,
                        entry.date(),
                        subject,
                        entry.note(),
                        entry.draft()),
                work -> {
                    EnterpriseEntity of = EnterpriseRows.require(work.em(), enterprise.find(work.em()));
                    rules.accept(new Venture(work, of, memberships.history(actor, of.group())));
                },
                (em, fund) -> FundDocuments.read(em, fund, entry.id()));
    }

    @Override
    public Enterprise require(Actor actor, UUID enterprise, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            EnterpriseEntity of = Optional.ofNullable(em.find(EnterpriseEntity.class, enterprise))
                    .orElseThrow(() -> EnterpriseRows.notFound(enterprise).exception());
            groups.require(actor, of.group());
            EnterpriseReader reader = new EnterpriseReader(em, Desk.find(em, of.fund()), asOf, known);
            return reader.started().stream()
                    .filter(started -> started.id().equals(enterprise))
                    .findFirst()
                    .map(reader::read)
                    .orElseThrow(() -> EnterpriseRows.notFound(enterprise).exception());
        });
    }

    @Override
    public List<Enterprise> ofGroup(Actor actor, UUID group, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            groups.require(actor, group);
            Optional<FundEntity> fund = Ledger.find(em, group);
            if (fund.isEmpty()) {
                return List.of();
            }
            EnterpriseReader reader = new EnterpriseReader(em, fund.orElseThrow(), asOf, known);
            return reader.started().stream().map(reader::read).toList();
        });
    }
}

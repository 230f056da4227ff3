package org.hashar.fund.internal.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.fund.Item;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockMovement;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.fund.StockService;
import org.hashar.api.money.Asset;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.HouseholdService;
import org.hashar.api.registry.PersonService;
import org.hashar.fund.internal.capital.Balances;
import org.hashar.fund.internal.capital.CapitalChart;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.capital.Goods;
import org.hashar.fund.internal.capital.Heading;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.meeting.Texts;
import org.hashar.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue, what comes into the stock and leaves it, and the stock book. */
@Component
public final class Stocks implements StockService {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
    private static final int MAX_CODE = 32;
    private static final int MAX_NAME = 200;
    private static final int MAX_VARIETY = 100;
    private static final int MAX_SCALE = 6;

    private final Tx tx;
    private final Clock clock;
    private final AidRules aid;
    private final AuditTrail audit;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public Stocks(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference GroupService groups,
            @Reference HouseholdService households,
            @Reference PersonService persons,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.aid = new AidRules(groups, households, persons);
        this.audit = audit;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<Item> define(Actor actor, ItemDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        if (shape.needed("/code", draft.code())) {
            violations.check(
                    draft.code().length() <= MAX_CODE
                            && CODE.matcher(draft.code()).matches(),
                    "/code",
                    "not-an-item-code");
        }
        shape.needed("/kind", draft.kind());
        shape.needed("/unit", draft.unit());
        if (shape.needed("/scale", draft.scale())) {
            violations.check(draft.scale() >= 0 && draft.scale() <= MAX_SCALE, "/scale", "out-of-range", 0, MAX_SCALE);
        }
        if (violations.check(draft.name() != null && !draft.name().isBlank(), "/name", "required")) {
            Texts.check(violations, "/name", draft.name(), MAX_NAME);
        }
        violations.throwIfAny();
        return tx.call(em -> {
            ItemEntity stored = em.find(ItemEntity.class, draft.code());
            if (stored != null) {
                if (!stored.isOf(draft)) {
                    throw Problem.of(Problem.Type.CONFLICT, "item-taken", draft.code())
                            .exception();
                }
                return new Recorded<>(stored.toRecord(), false);
            }
            ItemEntity item = new ItemEntity(draft, clock.instant().truncatedTo(ChronoUnit.MICROS), actor.login());
            em.persist(item);
            audit.record(actor, "stock.item", null, draft.code());
            return new Recorded<>(item.toRecord(), true);
        });
    }

    @Override
    public List<Item> items(Actor actor) {
        actor.require(Role.READER);
        return tx.read(em -> em.createQuery("select i from ItemEntity i order by i.code", ItemEntity.class)
                .getResultStream()
                .map(ItemEntity::toRecord)
                .toList());
    }

    @Override
    public Recorded<FundDocument> receive(Actor actor, StockReceiptDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/fund", draft.fund());
        shape.needed("/how", draft.how());
        shape.needed("/item", draft.item());
        shape.needed("/date", draft.date());
        shape.quantity("/quantity", draft.quantity());
        shape.money("/cost", draft.cost());
        Texts.check(violations, "/variety", draft.variety(), MAX_VARIETY);
        Texts.check(violations, "/evidence", draft.evidence(), CapitalShape.MAX_NOTE);
        shape.done();
        Heading heading = new Heading(
                draft.id(),
                draft.fund(),
                FundDocument.Kind.STOCK_RECEIPT,
                JournalEntity.Kind.STOCK,
                draft.date(),
                null,
                draft.evidence(),
                draft);
        return desk.record(
                actor,
                em -> heading,
                work -> StockRules.receive(work, draft),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    @Override
    public Recorded<FundDocument> issue(Actor actor, StockIssueDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/batch", draft.batch());
        shape.needed("/kind", draft.kind());
        shape.needed("/date", draft.date());
        shape.quantity("/quantity", draft.quantity());
        Texts.checkReason(violations, "/note", draft.note(), CapitalShape.MAX_NOTE);
        AidRules.checkShape(draft, violations);
        shape.done();
        return desk.record(
                actor,
                em -> heading(
                        em,
                        draft.id(),
                        draft.batch(),
                        FundDocument.Kind.STOCK_ISSUE,
                        draft.date(),
                        draft.note(),
                        AidRules.said(draft)),
                work -> StockRules.issue(work, draft, aid, actor),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    @Override
    public Recorded<FundDocument> price(Actor actor, GoodsPriceDraft draft) {
        actor.require(Role.COORDINATOR);
        CapitalShape shape = new CapitalShape(new Violations());
        shape.needed("/id", draft.id());
        shape.needed("/fund", draft.fund());
        shape.needed("/item", draft.item());
        shape.needed("/date", draft.date());
        shape.needed("/per", draft.per());
        shape.needed("/decision", draft.decision());
        shape.money("/price", draft.price());
        shape.done();
        Heading heading = new Heading(
                draft.id(),
                draft.fund(),
                FundDocument.Kind.GOODS_PRICE,
                JournalEntity.Kind.STOCK,
                draft.date(),
                null,
                null,
                draft);
        return desk.record(
                actor,
                em -> heading,
                work -> StockRules.price(work, draft),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    @Override
    public Recorded<FundDocument> count(Actor actor, StockCountDraft draft) {
        actor.require(Role.RECORDER);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/batch", draft.batch());
        shape.needed("/date", draft.date());
        shape.quantity("/counted", draft.counted());
        Texts.check(violations, "/reason", draft.reason(), CapitalShape.MAX_NOTE);
        shape.done();
        return desk.record(
                actor,
                em -> heading(
                        em,
                        draft.id(),
                        draft.batch(),
                        FundDocument.Kind.STOCK_COUNT,
                        draft.date(),
                        draft.reason(),
                        draft),
                work -> StockRules.count(work, draft),
                (em, fund) -> FundDocuments.read(em, fund, draft.id()));
    }

    private static Heading heading(
            EntityManager em,
            UUID id,
            UUID batch,
            FundDocument.Kind kind,
            LocalDate date,
            @Nullable String note,
            Record draft) {
        BatchEntity of = Batches.require(em, batch);
        return new Heading(id, of.fund(), kind, JournalEntity.Kind.STOCK, date, of.document(), note, draft);
    }

    @Override
    public List<StockBatch> batches(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            FundEntity of = Desk.find(em, fund);
            Balances balances = Balances.read(em, of, asOf, known);
            Map<String, Asset> goods = Goods.assets(em);
            return em.createQuery(
                            "select b" + FundDocuments.DOCUMENTS + ", BatchEntity b where d.id = b.document"
                                    + " and b.fund = :fund and b.receivedOn <= :asOf and" + FundDocuments.STANDS
                                    + " order by b.item, b.receivedOn, b.id",
                            BatchEntity.class)
                    .setParameter("fund", fund)
                    .setParameter("asOf", asOf)
                    .setParameter("asKnown", known)
                    .getResultStream()
                    .map(batch -> batch.toRecord(
                            goods.getOrDefault(batch.item(), new Asset(batch.item(), 0)),
                            of.asset(),
                            balances.of(CapitalChart.STOCK, batch.id()),
                            balances.of(CapitalChart.STOCK_VALUE, batch.id())))
                    .toList();
        });
    }

    @Override
    public List<StockMovement> book(
            Actor actor, UUID fund, @Nullable UUID batch, LocalDate asOf, @Nullable Instant asKnown) {
        actor.requireOwn(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> StockBook.read(em, Desk.find(em, fund), batch, asOf, known));
    }
}

package org.hashar.fund.internal.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.hashar.api.Actor;
import org.hashar.api.Recorded;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.access.AuditTrail;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.ForeignMoney;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.fund.internal.capital.Balances;
import org.hashar.fund.internal.capital.CapitalShape;
import org.hashar.fund.internal.capital.Desk;
import org.hashar.fund.internal.capital.ForeignChart;
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

/** Records what funds hold of other currencies and exchange, and tells it from the transfers. */
@Component
public final class Exchanges implements ExchangeService {
    private static final String EXCHANGES = "select d.date, x" + FundDocuments.DOCUMENTS
            + ", ExchangeEntity x where x.document = d.id and d.fund = :fund and d.date <= :asOf and"
            + FundDocuments.STANDS + " order by d.date, d.id";

    private final Tx tx;
    private final Clock clock;
    private final CountryDirectory countries;
    private final Desk desk;

    /** Wired by declarative services. */
    @Activate
    public Exchanges(
            @Reference(target = "(hashar.schema=fund)") Tx tx,
            @Reference Clock clock,
            @Reference CountryDirectory countries,
            @Reference AuditTrail audit) {
        this.tx = tx;
        this.clock = clock;
        this.countries = countries;
        this.desk = new Desk(tx, clock, countries, audit);
    }

    @Override
    public Recorded<FundDocument> move(Actor actor, ForeignMoneyDraft draft) {
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
        Heading heading = heading(
                draft.id(), draft.fund(), FundDocument.Kind.FOREIGN_MONEY, draft.date(), draft.evidence(), draft);
        return record(actor, heading, rules -> rules.move(draft));
    }

    @Override
    public Recorded<FundDocument> exchange(Actor actor, ExchangeDraft draft) {
        actor.require(Role.COORDINATOR);
        Violations violations = new Violations();
        CapitalShape shape = new CapitalShape(violations);
        shape.needed("/id", draft.id());
        shape.needed("/fund", draft.fund());
        shape.needed("/date", draft.date());
        shape.money("/given", draft.given());
        shape.money("/got", draft.got());
        shape.moneyOrNone("/fee", draft.fee());
        if (shape.needed("/rate", draft.rate())) {
            shape.needed("/rate/by", draft.rate().by());
            shape.needed("/rate/nominal", draft.rate().nominal());
            shape.needed("/rate/value", draft.rate().value());
        }
        Texts.check(violations, "/evidence", draft.evidence(), CapitalShape.MAX_NOTE);
        shape.done();
        Heading heading =
                heading(draft.id(), draft.fund(), FundDocument.Kind.EXCHANGE, draft.date(), draft.evidence(), draft);
        return record(actor, heading, rules -> rules.exchange(draft));
    }

    private static Heading heading(
            UUID id, UUID fund, FundDocument.Kind kind, LocalDate date, @Nullable String note, Record draft) {
        return new Heading(id, fund, kind, JournalEntity.Kind.EXCHANGE, date, null, note, draft);
    }

    private Recorded<FundDocument> record(Actor actor, Heading heading, Consumer<ExchangeRules> rules) {
        return desk.record(
                actor,
                em -> heading,
                work -> {
                    var currency = countries.require(work.fund().country()).requireCurrency();
                    rules.accept(new ExchangeRules(work, currency));
                },
                (em, fund) -> FundDocuments.read(em, fund, heading.id()));
    }

    @Override
    public ForeignMoney statement(Actor actor, UUID fund, LocalDate asOf, @Nullable Instant asKnown) {
        actor.require(Role.READER);
        Instant known = asKnown == null ? clock.instant() : asKnown;
        return tx.read(em -> {
            FundEntity of = Desk.find(em, fund);
            List<ForeignMoney.Exchange> exchanges = em.createQuery(EXCHANGES, Object[].class)
                    .setParameter("fund", fund)
                    .setParameter("asOf", asOf)
                    .setParameter("asKnown", known)
                    .getResultStream()
                    .map(row -> ((ExchangeEntity) row[1]).toRecord((LocalDate) row[0], of.asset()))
                    .toList();
            return new ForeignMoney(fund, asOf, known, held(em, of, asOf, known), exchanges);
        });
    }

    private static List<ForeignMoney.Held> held(EntityManager em, FundEntity fund, LocalDate asOf, Instant known) {
        Balances balances = Balances.read(em, fund, asOf, known);
        Map<String, Asset> assets = Goods.assets(em);
        return em.createQuery("select f from ForeignEntity f where f.fund = :fund", ForeignEntity.class)
                .setParameter("fund", fund.id())
                .getResultStream()
                .map(each -> new ForeignMoney.Held(
                        each.source(),
                        each.origin(),
                        new Amount(
                                balances.of(ForeignChart.HELD, each.id()),
                                assets.getOrDefault(each.currency(), new Asset(each.currency(), 0)))))
                .filter(each -> !each.amount().isZero())
                .sorted(Comparator.comparing((ForeignMoney.Held each) ->
                                each.amount().asset().code())
                        .thenComparing(ForeignMoney.Held::source)
                        .thenComparing(ForeignMoney.Held::origin, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}

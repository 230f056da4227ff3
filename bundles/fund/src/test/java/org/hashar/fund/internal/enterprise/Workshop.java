package org.hashar.fund.internal.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.fund.internal.Draft;
import org.hashar.fund.internal.World;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** A group that puts up vegetables in jars in summer and sells them in winter: short words for what it does. Nobody here is real. */
public final class Workshop {
    public static final String CUCUMBER = "CROP-CUCUMBER";
    public static final String JAR = "JAR-EMPTY";
    static final String PICKLES = "JAR-PICKLES";

    final World world;
    public final UUID group;
    public final List<UUID> women = new ArrayList<>();
    final UUID id = Ids.next();

    /** A group of so many with so much in the box, all of it saved. */
    public Workshop(World world, int members, String saved) {
        this.world = world;
        this.group = world.registry.group();
        for (int i = 0; i < members; i++) {
            women.add(world.registry.member(group));
        }
        item(CUCUMBER, ItemDraft.Kind.CROP, UnitOfMeasure.KG, 3);
        item(JAR, ItemDraft.Kind.OTHER, UnitOfMeasure.PIECE, 0);
        item(PICKLES, ItemDraft.Kind.FOOD, UnitOfMeasure.PIECE, 0);
        world.clock.tick();
        world.meetings.record(
                World.RECORDER,
                Draft.of(group, "2011-05-01").pays(women.get(0), saved).make());
    }

    private void item(String code, ItemDraft.Kind kind, UnitOfMeasure unit, int scale) {
        world.stocks.define(World.COORDINATOR, new ItemDraft(code, kind, code, unit, scale));
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static Quantity kg(String amount) {
        return new Quantity(amount, UnitOfMeasure.KG);
    }

    public static Quantity jars(String amount) {
        return new Quantity(amount, UnitOfMeasure.PIECE);
    }

    static EnterprisePlan plan(Money target) {
        return new EnterprisePlan(
                "Pickled cucumbers",
                jars("200"),
                target,
                List.of(new EnterprisePlan.Input("Cucumbers", kg("100"), World.som("1500"))),
                List.of(new EnterprisePlan.Step(day("2011-07-01"), day("2011-08-15"), "Pickle")));
    }

    EnterpriseDraft draft() {
        return new EnterpriseDraft(
                id, group, "Jars", day("2011-06-01"), plan(new Money("5000", "USD")), List.of(), "Minutes of 1 June");
    }

    public Workshop starts() {
        world.clock.tick();
        world.enterprises.start(World.RECORDER, draft());
        return this;
    }

    EnterpriseInputDraft input(String date, String item, Quantity quantity, String cost, @Nullable UUID giver) {
        return new EnterpriseInputDraft(
                Ids.next(), id, giver, item, null, quantity, World.som(cost), day(date), null, "Bill 3");
    }

    public UUID takesIn(String date, String item, Quantity quantity, String cost, @Nullable UUID giver) {
        EnterpriseInputDraft draft = input(date, item, quantity, cost, giver);
        world.clock.tick();
        world.enterprises.takeIn(World.RECORDER, draft);
        return draft.id();
    }

    UUID spends(String date, String purpose, String amount, @Nullable UUID payer) {
        EnterpriseCostDraft draft =
                new EnterpriseCostDraft(Ids.next(), id, purpose, World.som(amount), day(date), payer, null);
        world.clock.tick();
        world.enterprises.spend(World.RECORDER, draft);
        return draft.id();
    }

    static ProductionDraft.Used used(UUID batch, Quantity quantity) {
        return new ProductionDraft.Used(batch, quantity);
    }

    ProductionDraft production(String date, String item, Quantity quantity, ProductionDraft.Used... used) {
        return new ProductionDraft(Ids.next(), id, item, null, quantity, List.of(used), day(date), null);
    }

    UUID produces(String date, String item, Quantity quantity, ProductionDraft.Used... used) {
        ProductionDraft draft = production(date, item, quantity, used);
        world.clock.tick();
        world.enterprises.produce(World.RECORDER, draft);
        return draft.id();
    }

    UUID ordered(String date, String due, String customer, String count, String price) {
        CustomerOrderDraft draft = new CustomerOrderDraft(
                Ids.next(),
                id,
                customer,
                "Pickles for the kitchen",
                PICKLES,
                jars(count),
                World.som(price),
                day(date),
                day(due));
        world.clock.tick();
        world.enterprises.order(World.RECORDER, draft);
        return draft.id();
    }

    SaleDraft sale(
            String date, UUID batch, Quantity quantity, String price, @Nullable UUID order, @Nullable String payBy) {
        return new SaleDraft(
                Ids.next(),
                id,
                order,
                payBy == null ? null : "Hospital",
                List.of(new SaleDraft.Line(batch, quantity, World.som(price))),
                day(date),
                payBy == null ? null : day(payBy));
    }

    public UUID sells(
            String date, UUID batch, Quantity quantity, String price, @Nullable UUID order, @Nullable String payBy) {
        SaleDraft draft = sale(date, batch, quantity, price, order, payBy);
        world.clock.tick();
        world.enterprises.sell(World.RECORDER, draft);
        return draft.id();
    }

    UUID settles(UUID sale, String date, SalePaymentDraft.Kind kind, String amount) {
        SalePaymentDraft draft =
                new SalePaymentDraft(Ids.next(), sale, kind, World.som(amount), day(date), "Receipt 12");
        world.clock.tick();
        world.enterprises.settle(World.RECORDER, draft);
        return draft.id();
    }

    void paysGiver(UUID person, String date, String amount) {
        world.clock.tick();
        world.enterprises.payGiver(
                World.RECORDER, new GiverPaymentDraft(Ids.next(), id, person, World.som(amount), day(date)));
    }

    UUID entitles(UUID person, EntitlementDraft.Change change, String date) {
        EntitlementDraft draft = new EntitlementDraft(Ids.next(), id, person, change, day(date), "Minutes");
        world.clock.tick();
        world.enterprises.entitle(World.RECORDER, draft);
        return draft.id();
    }

    UUID closes(String date) {
        EnterpriseCloseDraft draft = new EnterpriseCloseDraft(Ids.next(), id, day(date), "Minutes of the last day");
        world.clock.tick();
        world.enterprises.close(World.RECORDER, draft);
        return draft.id();
    }

    void takesBack(UUID document) {
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, document, new ReversalDraft(Ids.next(), "Entered by mistake"));
    }

    Enterprise on(String date) {
        return world.enterprises.require(World.RECORDER, id, day(date), null);
    }

    ShareOutDraft sharing(
            String date, ShareOutDraft.Policy policy, @Nullable Money pot, ShareOutDraft.Entitlement... entitlements) {
        return new ShareOutDraft(
                Ids.next(),
                group,
                day(date),
                ShareOutDraft.Scope.ENTERPRISE,
                policy,
                pot,
                null,
                World.som("0.01"),
                List.of(entitlements),
                List.of(),
                ShareOutDraft.RemainderTo.NEXT_CYCLE,
                id,
                "Minutes of the last day");
    }

    ShareOut shares(ShareOutDraft draft) {
        world.clock.tick();
        world.shareOuts.propose(World.RECORDER, draft);
        world.shareOuts.approve(World.COORDINATOR, draft.id());
        return world.shareOuts.post(World.RECORDER, draft.id());
    }
}

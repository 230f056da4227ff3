package org.hashar.fund.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.HandOver;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft.Delivery;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.store.Ids;
import org.jspecify.annotations.Nullable;

/** A village with an association, its community fund and groups: short words for what happens there. Nobody here is real. */
public final class Village {
    public static final String CARROT = "SEED-CARROT";
    public static final String WHEAT = "GRAIN-WHEAT";
    public static final Decision CARRIED = new Decision("So decided", 9, 6, 1, 1);

    public final World world;
    public final UUID association;
    public final UUID fund;

    /** One that is there already. */
    public Village(World world, UUID association, UUID fund) {
        this.world = world;
        this.association = association;
        this.fund = fund;
    }

    public Village(World world) {
        this(world, world.registry.association(), Ids.next());
        world.capital.open(World.COORDINATOR, new FundDraft(fund, FundKind.COMMUNITY, association, null, null));
        item(CARROT, ItemDraft.Kind.SEED, UnitOfMeasure.KG, 3);
        item(WHEAT, ItemDraft.Kind.CROP, UnitOfMeasure.KG, 3);
        item("FUEL-DIESEL", ItemDraft.Kind.FUEL, UnitOfMeasure.L, 3);
    }

    public void item(String code, ItemDraft.Kind kind, UnitOfMeasure unit, int scale) {
        world.stocks.define(World.COORDINATOR, new ItemDraft(code, kind, code, unit, scale));
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static Quantity kg(String amount) {
        return new Quantity(amount, UnitOfMeasure.KG);
    }

    public CapitalDraft money(String date, String amount, CapitalSource source, @Nullable String origin) {
        return new CapitalDraft(
                Ids.next(), fund, CapitalDraft.Kind.RECEIVED, source, origin, null, World.som(amount), day(date), null);
    }

    /** Money from a donor. */
    public UUID donates(String date, String amount) {
        CapitalDraft draft = money(date, amount, CapitalSource.DONOR, "CARMP");
        world.clock.tick();
        world.capital.record(World.COORDINATOR, draft);
        return draft.id();
    }

    public StockReceiptDraft receipt(String date, String item, Quantity quantity, String cost, boolean bought) {
        return new StockReceiptDraft(
                Ids.next(),
                fund,
                bought ? StockReceiptDraft.How.BOUGHT : StockReceiptDraft.How.GIVEN,
                bought ? null : CapitalSource.DONOR,
                bought ? null : "CARMP",
                item,
                "Nantes",
                quantity,
                World.som(cost),
                day(date),
                null,
                null);
    }

    /** A batch, bought from the fund's cash. */
    public UUID buys(String date, String item, String kilograms, String cost) {
        StockReceiptDraft draft = receipt(date, item, kg(kilograms), cost, true);
        world.clock.tick();
        world.stocks.receive(World.RECORDER, draft);
        return draft.id();
    }

    /** A batch, given by the donor. */
    public UUID given(String date, String item, String kilograms, String cost) {
        StockReceiptDraft draft = receipt(date, item, kg(kilograms), cost, false);
        world.clock.tick();
        world.stocks.receive(World.RECORDER, draft);
        return draft.id();
    }

    /** A season of a year: issued from March, due at the end of November. */
    public UUID season(int year) {
        SeasonDraft draft = new SeasonDraft(
                Ids.next(),
                fund,
                "Season " + year,
                LocalDate.of(year, 1, 15),
                LocalDate.of(year, 3, 1),
                LocalDate.of(year, 9, 15),
                LocalDate.of(year, 11, 30));
        world.clock.tick();
        world.seasons.open(World.COORDINATOR, draft);
        return draft.id();
    }

    public SeasonApplicationDraft application(
            UUID season, UUID group, String date, @Nullable String som, String... goods) {
        List<SeasonApplicationDraft.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < goods.length; i += 2) {
            wishes.add(new SeasonApplicationDraft.Wish(goods[i], kg(goods[i + 1])));
        }
        return new SeasonApplicationDraft(
                Ids.next(), season, group, day(date), som == null ? null : World.som(som), wishes);
    }

    /** An application for money (null for none) and pairs of goods and kilograms. */
    public UUID applies(UUID season, UUID group, String date, @Nullable String som, String... goods) {
        SeasonApplicationDraft draft = application(season, group, date, som, goods);
        world.clock.tick();
        world.seasons.apply(World.RECORDER, draft);
        return draft.id();
    }

    public WaitingList allocates(UUID season, String date) {
        world.clock.tick();
        return world.seasons
                .allocate(World.COORDINATOR, new AllocationDraft(Ids.next(), season, day(date), List.of()))
                .value();
    }

    public RevolvingLoanDraft loan(
            UUID application, String date, RepaymentRule rule, UUID batch, String kilograms, String agreed) {
        return new RevolvingLoanDraft(
                Ids.next(),
                application,
                day(date),
                rule,
                null,
                List.of(new HandOver(batch, kg(kilograms), World.som(agreed))),
                null,
                List.of());
    }

    public RevolvingLoan lends(RevolvingLoanDraft draft) {
        world.clock.tick();
        return world.loans.issue(World.RECORDER, draft).value();
    }

    /** Apply, allocate, hand out seed: the whole way, to be repaid as the rule says. */
    public UUID seedLoan(UUID season, UUID group, RepaymentRule rule, UUID batch, String kilograms, String agreed) {
        int year = world.seasons.require(World.RECORDER, season).opensOn().getYear();
        StockBatch of = batch(batch);
        UUID application = applies(season, group, year + "-02-01", null, of.item(), kilograms);
        allocates(season, year + "-03-01");
        RevolvingLoanDraft draft = loan(application, year + "-03-10", rule, batch, kilograms, agreed);
        lends(draft);
        return draft.id();
    }

    public RevolvingRepaymentDraft repayment(
            UUID loan, String date, @Nullable String som, List<Delivery> goods, MemberShare... shares) {
        return new RevolvingRepaymentDraft(
                Ids.next(), loan, day(date), som == null ? null : World.som(som), goods, List.of(shares));
    }

    public RevolvingLoan repays(UUID loan, String date, String som, MemberShare... shares) {
        return repays(repayment(loan, date, som, List.of(), shares));
    }

    public RevolvingLoan repays(RevolvingRepaymentDraft draft) {
        world.clock.tick();
        return world.loans.repay(World.RECORDER, draft).value();
    }

    /** Wheat at a price decided on the day. */
    public static Delivery wheat(String kilograms, @Nullable String somPerKilogram) {
        return new Delivery(
                WHEAT,
                null,
                kg(kilograms),
                "dry",
                somPerKilogram == null
                        ? null
                        : new RevolvingRepaymentDraft.Price(World.som(somPerKilogram), UnitOfMeasure.KG, CARRIED));
    }

    public RevolvingLoan returns(UUID loan, UUID batch, String date, String kilograms) {
        world.clock.tick();
        return world.loans
                .giveBack(
                        World.RECORDER,
                        new GoodsReturnDraft(Ids.next(), loan, batch, kg(kilograms), day(date), List.of()))
                .value();
    }

    public LoanDecisionDraft decision(
            UUID loan, String date, LoanDecisionDraft.Kind kind, @Nullable String due, @Nullable String som) {
        return new LoanDecisionDraft(
                Ids.next(),
                loan,
                day(date),
                kind,
                "CROP_FAILURE",
                due == null ? null : day(due),
                som == null ? null : World.som(som),
                List.of(),
                CARRIED);
    }

    public RevolvingLoan decides(LoanDecisionDraft draft) {
        world.clock.tick();
        return world.loans.decide(World.COORDINATOR, draft).value();
    }

    public void takesBack(UUID document) {
        world.clock.tick();
        world.capital.reverse(World.COORDINATOR, document, new ReversalDraft(Ids.next(), "Entered by mistake"));
    }

    public StockBatch batch(UUID batch) {
        return batches("2026-11-20").stream()
                .filter(each -> each.id().equals(batch))
                .findFirst()
                .orElseThrow();
    }

    public List<StockBatch> batches(String date) {
        return world.stocks.batches(World.RECORDER, fund, day(date), null);
    }

    public FundPosition position(String date) {
        return world.capital.position(World.RECORDER, fund, day(date), null);
    }
}

package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.fund.StockService;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupStatus;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one community fund, put down in short words, as deeds in the order in which they were entered. Every deed has an id of its own
 * that does not change from load to load.
 */
final class FundStory {
    /** The services that a fund's clerk writes to. */
    record Desk(
            CapitalService capital,
            StockService stocks,
            SeasonService seasons,
            RevolvingLoanService loans,
            ExchangeService exchanges,
            EnterpriseService enterprises,
            ShareOutService shareOuts) {}

    /** Something that the clerk entered. */
    interface Deed {
        /** Enters it; when it is there already nothing happens. */
        void enter(Actor actor, Desk desk);
    }

    private static final String KGS = "KGS";

    private final Dice dice;
    private final List<Deed> deeds = new ArrayList<>();
    private final GroupDraft association;
    private final UUID fund;

    /** A fund of an association that was registered on a day (KG-04). */
    FundStory(String key, String name, String territory, LocalDate formedOn) {
        this.dice = new Dice(key);
        this.association = new GroupDraft(
                dice.id(formedOn), "KG", "ASSOCIATION", name, null, formedOn, territory, GroupStatus.ACTIVE);
        this.fund = dice.id(formedOn);
        FundDraft draft = new FundDraft(fund, FundKind.COMMUNITY, association.id(), null, null);
        deeds.add((actor, desk) -> desk.capital().open(actor, draft));
    }

    GroupDraft association() {
        return association;
    }

    UUID fund() {
        return fund;
    }

    /** Something that is told elsewhere. */
    void deed(Deed deed) {
        deeds.add(deed);
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Money som(String amount) {
        return new Money(amount, KGS);
    }

    static Quantity quantity(String amount, UnitOfMeasure unit) {
        return new Quantity(amount, unit);
    }

    /** A good of the catalogue, counted in thousandths of its unit. */
    void item(String code, ItemDraft.Kind kind, String name, UnitOfMeasure unit) {
        ItemDraft draft = new ItemDraft(code, kind, name, unit, 3);
        deeds.add((actor, desk) -> desk.stocks().define(actor, draft));
    }

    UUID receives(String date, CapitalSource source, @Nullable String origin, String som, String evidence) {
        CapitalDraft draft = new CapitalDraft(
                dice.id(day(date)),
                fund,
                CapitalDraft.Kind.RECEIVED,
                source,
                origin,
                null,
                som(som),
                day(date),
                evidence);
        deeds.add((actor, desk) -> desk.capital().record(actor, draft));
        return draft.id();
    }

    /** Dollars that came in, and were exchanged by a bank the next day (R6). */
    void exchanges(String date, CapitalSource source, String origin, String dollars, String rate, String som) {
        LocalDate next = day(date).plusDays(1);
        Money given = new Money(dollars, "USD");
        ForeignMoneyDraft received = new ForeignMoneyDraft(
                dice.id(day(date)),
                fund,
                ForeignMoneyDraft.Kind.RECEIVED,
                source,
                origin,
                given,
                day(date),
                "Cash book, page 31");
        ExchangeDraft exchange = new ExchangeDraft(
                dice.id(next),
                fund,
                source,
                origin,
                given,
                som(som),
                new ExchangeDraft.Rate(ExchangeDraft.By.BANK, "RSK", 1, rate, null),
                som("30"),
                next,
                "Slip of the bank");
        deeds.add((actor, desk) -> desk.exchanges().move(actor, received));
        deeds.add((actor, desk) -> desk.exchanges().exchange(actor, exchange));
    }

    void spends(String date, String purpose, String som) {
        CapitalDraft draft = new CapitalDraft(
                dice.id(day(date)), fund, CapitalDraft.Kind.SPENT, null, null, purpose, som(som), day(date), null);
        deeds.add((actor, desk) -> desk.capital().record(actor, draft));
    }

    /** A batch that somebody gave. */
    UUID given(String date, CapitalSource source, String origin, String item, Quantity quantity, String worth) {
        return batch(date, StockReceiptDraft.How.GIVEN, source, origin, item, quantity, worth);
    }

    /** A batch bought from the fund's cash. */
    UUID buys(String date, String item, Quantity quantity, String cost) {
        return batch(date, StockReceiptDraft.How.BOUGHT, null, null, item, quantity, cost);
    }

    private UUID batch(
            String date,
            StockReceiptDraft.How how,
            @Nullable CapitalSource source,
            @Nullable String origin,
            String item,
            Quantity quantity,
            String cost) {
        StockReceiptDraft draft = new StockReceiptDraft(
                dice.id(day(date)), fund, how, source, origin, item, null, quantity, som(cost), day(date), null, null);
        deeds.add((actor, desk) -> desk.stocks().receive(actor, draft));
        return draft.id();
    }

    /** Goods that a group gets for nothing (KG-21). */
    void aids(String date, UUID batch, Quantity quantity, UUID group, String note) {
        StockIssueDraft draft = new StockIssueDraft(
                dice.id(day(date)), batch, StockIssueDraft.Kind.AID, quantity, day(date), group, null, null, note);
        deeds.add((actor, desk) -> desk.stocks().issue(actor, draft));
    }

    /** Food for a family, until it has a harvest of its own (KG-21). */
    void feeds(String date, UUID batch, Quantity quantity, UUID household, String note) {
        StockIssueDraft draft = new StockIssueDraft(
                dice.id(day(date)), batch, StockIssueDraft.Kind.AID, quantity, day(date), null, household, null, note);
        deeds.add((actor, desk) -> desk.stocks().issue(actor, draft));
    }

    UUID season(String name, String opens, String issue, String harvest, String due) {
        SeasonDraft draft =
                new SeasonDraft(dice.id(day(opens)), fund, name, day(opens), day(issue), day(harvest), day(due));
        deeds.add((actor, desk) -> desk.seasons().open(actor, draft));
        return draft.id();
    }

    UUID applies(String date, UUID season, UUID group, @Nullable String som, SeasonApplicationDraft.Wish... goods) {
        SeasonApplicationDraft draft = new SeasonApplicationDraft(
                dice.id(day(date)), season, group, day(date), som == null ? null : som(som), List.of(goods));
        deeds.add((actor, desk) -> desk.seasons().apply(actor, draft));
        return draft.id();
    }

    void allocates(String date, UUID season) {
        AllocationDraft draft = new AllocationDraft(dice.id(day(date)), season, day(date), List.of());
        deeds.add((actor, desk) -> desk.seasons().allocate(actor, draft));
    }

    void closes(String date, UUID season) {
        SeasonCloseDraft draft = new SeasonCloseDraft(dice.id(day(date)), season, day(date));
        deeds.add((actor, desk) -> desk.seasons().close(actor, draft));
    }

    UUID lends(
            String date,
            UUID application,
            @Nullable String som,
            List<RevolvingLoanDraft.HandOver> goods,
            List<MemberShare> shares) {
        RevolvingLoanDraft draft = new RevolvingLoanDraft(
                dice.id(day(date)),
                application,
                day(date),
                RevolvingLoanDraft.RepaymentRule.EITHER,
                som == null ? null : som(som),
                goods,
                null,
                shares);
        deeds.add((actor, desk) -> desk.loans().issue(actor, draft));
        return draft.id();
    }

    UUID repays(
            String date,
            UUID loan,
            @Nullable String som,
            List<RevolvingRepaymentDraft.Delivery> goods,
            List<MemberShare> shares) {
        RevolvingRepaymentDraft draft = new RevolvingRepaymentDraft(
                dice.id(day(date)), loan, day(date), som == null ? null : som(som), goods, shares);
        deeds.add((actor, desk) -> desk.loans().repay(actor, draft));
        return draft.id();
    }

    /** The association forgives a part of a loan because of a bad harvest (R3). */
    void forgives(String date, UUID loan, String som, List<MemberShare> shares, Decision decision) {
        LoanDecisionDraft draft = new LoanDecisionDraft(
                dice.id(day(date)),
                loan,
                day(date),
                LoanDecisionDraft.Kind.FORGIVE,
                "CROP_FAILURE",
                null,
                som(som),
                shares,
                decision);
        deeds.add((actor, desk) -> desk.loans().decide(actor, draft));
    }

    /** A document that was wrong is taken back. */
    void takesBack(String date, UUID document, String reason) {
        ReversalDraft draft = new ReversalDraft(dice.id(day(date)), reason);
        deeds.add((actor, desk) -> desk.capital().reverse(actor, document, draft));
    }
}

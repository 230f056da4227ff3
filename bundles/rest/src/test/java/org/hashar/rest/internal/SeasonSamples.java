package org.hashar.rest.internal;

import static org.hashar.rest.internal.Samples.DAY;
import static org.hashar.rest.internal.Samples.FIFTY;
import static org.hashar.rest.internal.Samples.GROUP;
import static org.hashar.rest.internal.Samples.ID;
import static org.hashar.rest.internal.Samples.LOAN;
import static org.hashar.rest.internal.Samples.NOW;
import static org.hashar.rest.internal.Samples.PERSON;
import static org.hashar.rest.internal.Samples.som;

import java.util.List;
import java.util.UUID;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundKind;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.FundSource;
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.Item;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingLoanDraft.RepaymentRule;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockMovement;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.money.Amount;
import org.hashar.api.money.Asset;
import org.hashar.api.money.Quantity;
import org.hashar.api.money.UnitOfMeasure;

/** One of everything about funds of capital, stock and seasons. Nobody here is real. */
final class SeasonSamples {
    static final UUID FUND = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000005");
    static final UUID SEASON = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000006");
    static final UUID BATCH = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000007");
    static final UUID APPLICATION = UUID.fromString("01931f2c-5d3a-7c41-9c1e-000000000008");
    static final Asset CARROT = new Asset("SEED-CARROT", 3);
    static final Quantity GRAMS = new Quantity("150", UnitOfMeasure.G);
    static final Decision DECISION = new Decision("So decided", 9, 6, 1, 1);
    static final List<MemberShare> SHARES = List.of(new MemberShare(PERSON, FIFTY));

    private SeasonSamples() {}

    static Amount grams(long grams) {
        return new Amount(grams, CARROT);
    }

    static Item item() {
        return new Item("SEED-CARROT", ItemDraft.Kind.SEED, "Морковь", UnitOfMeasure.KG, 3, NOW);
    }

    static ItemDraft itemDraft() {
        return new ItemDraft("SEED-CARROT", ItemDraft.Kind.SEED, "Морковь", UnitOfMeasure.KG, 3);
    }

    static Fund fund() {
        return new Fund(FUND, FundKind.COMMUNITY, GROUP, "KG", "KGS", DAY, NOW);
    }

    static FundDraft fundDraft() {
        return new FundDraft(FUND, FundKind.COMMUNITY, GROUP, null, null);
    }

    static FundDocument document() {
        return new FundDocument(
                ID,
                FUND,
                FundDocument.Kind.LOAN,
                DAY,
                APPLICATION,
                null,
                List.of(DECISION),
                List.of(new FundDocument.Line("LENT", "WITH_BORROWER", "STOCK", grams(150))),
                NOW,
                "aida",
                new Meeting.Reversal(LOAN, "twice", NOW, "aida", null));
    }

    static CapitalDraft capitalDraft() {
        return new CapitalDraft(
                ID, FUND, CapitalDraft.Kind.RECEIVED, CapitalSource.DONOR, "CARMP", null, FIFTY, DAY, null);
    }

    static FundPosition position() {
        return new FundPosition(
                FUND,
                DAY,
                NOW,
                List.of(new FundSource(FundKind.COMMUNITY, CapitalSource.LOAN, "MFI", som(1))),
                som(1),
                som(2),
                som(3),
                som(4),
                som(-5),
                som(6),
                som(7),
                som(8),
                som(9),
                som(10));
    }

    static FundBySource bySource() {
        return new FundBySource(
                FUND,
                DAY,
                NOW,
                List.of(new FundSource(FundKind.SAVINGS, CapitalSource.SAVINGS, null, som(1))),
                som(1),
                som(2),
                som(3));
    }

    static StockReceiptDraft receiptDraft() {
        return new StockReceiptDraft(
                ID,
                FUND,
                StockReceiptDraft.How.BOUGHT,
                null,
                null,
                "SEED-CARROT",
                "Nantes",
                GRAMS,
                FIFTY,
                DAY,
                null,
                null);
    }

    static StockIssueDraft issueDraft() {
        return new StockIssueDraft(ID, BATCH, StockIssueDraft.Kind.AID, GRAMS, DAY, GROUP, null, null, "Receipt 3");
    }

    static StockCountDraft countDraft() {
        return new StockCountDraft(ID, BATCH, GRAMS, DAY, null);
    }

    static StockBatch batch() {
        return new StockBatch(
                BATCH, FUND, "SEED-CARROT", null, DAY, null, null, grams(150), som(5000), grams(0), som(0));
    }

    static StockMovement movement() {
        return new StockMovement(
                DAY,
                ID,
                BATCH,
                "SEED-CARROT",
                "Nantes",
                StockMovement.Kind.AID,
                grams(-150),
                grams(0),
                null,
                null,
                GROUP,
                null,
                NOW);
    }

    static Season season() {
        return new Season(SEASON, FUND, "Spring", 1, DAY, DAY, DAY, DAY, DAY, null, NOW);
    }

    static SeasonDraft seasonDraft() {
        return new SeasonDraft(SEASON, FUND, "Spring", DAY, DAY, DAY, DAY);
    }

    static DueShiftDraft dueShiftDraft() {
        return new DueShiftDraft(ID, SEASON, DAY, DAY, DECISION);
    }

    static SeasonCloseDraft closeDraft() {
        return new SeasonCloseDraft(ID, SEASON, DAY);
    }

    static SeasonApplicationDraft applicationDraft() {
        return new SeasonApplicationDraft(
                ID, SEASON, GROUP, DAY, FIFTY, List.of(new SeasonApplicationDraft.Wish("SEED-CARROT", GRAMS)));
    }

    static AllocationDraft allocationDraft() {
        return new AllocationDraft(ID, SEASON, DAY, List.of(new AllocationDraft.Exemption(APPLICATION, DECISION)));
    }

    static WaitingList waitingList() {
        return new WaitingList(
                SEASON,
                DAY,
                som(1),
                List.of(grams(150)),
                som(0),
                List.of(new WaitingList.Place(
                        1,
                        APPLICATION,
                        GROUP,
                        DAY,
                        null,
                        List.of(grams(151)),
                        WaitingList.State.WAITING,
                        List.of(WaitingList.Reason.NEW_GROUP, WaitingList.Reason.NOT_ENOUGH_GOODS),
                        List.of(grams(1)),
                        null)));
    }

    static SeasonPortfolio portfolio() {
        return new SeasonPortfolio(
                SEASON, DAY, NOW, DAY, 3, som(9000), som(500), som(8500), som(5000), som(500), som(3000), som(3000),
                som(1000), som(2000), som(2000), som(0));
    }

    static SeasonLineage lineage() {
        return new SeasonLineage(
                SEASON,
                DAY,
                NOW,
                som(0),
                som(5000),
                List.of(new SeasonLineage.LoanLineage(
                        LOAN, GROUP, 2, List.of(new SeasonLineage.Funding(ID, null, LOAN, GROUP, som(5000))))));
    }

    static RevolvingLoanDraft loanDraft() {
        return new RevolvingLoanDraft(
                LOAN,
                APPLICATION,
                DAY,
                RepaymentRule.GOODS,
                FIFTY,
                List.of(new RevolvingLoanDraft.HandOver(BATCH, GRAMS, FIFTY)),
                new RevolvingLoanDraft.GoodsTerm("GRAIN-WHEAT", GRAMS, "dry"),
                SHARES);
    }

    static RevolvingLoan loan() {
        return new RevolvingLoan(
                LOAN,
                FUND,
                SEASON,
                GROUP,
                APPLICATION,
                DAY,
                DAY,
                DAY,
                false,
                RepaymentRule.GOODS,
                som(5000),
                som(0),
                som(0),
                som(0),
                som(5000),
                false,
                List.of(new RevolvingLoan.Goods(BATCH, grams(150), som(5000), som(4900), grams(150))),
                grams(150),
                null,
                List.of(new RevolvingLoan.Share(PERSON, som(5000), som(5000))),
                som(5000),
                true,
                false,
                NOW,
                "aida");
    }

    static RevolvingRepaymentDraft repaymentDraft() {
        return new RevolvingRepaymentDraft(
                ID,
                LOAN,
                DAY,
                FIFTY,
                List.of(new RevolvingRepaymentDraft.Delivery(
                        "GRAIN-WHEAT",
                        null,
                        GRAMS,
                        "dry",
                        new RevolvingRepaymentDraft.Price(FIFTY, UnitOfMeasure.KG, DECISION))),
                SHARES);
    }

    static GoodsReturnDraft returnDraft() {
        return new GoodsReturnDraft(ID, LOAN, BATCH, GRAMS, DAY, SHARES);
    }

    static LoanDecisionDraft decisionDraft() {
        return new LoanDecisionDraft(
                ID, LOAN, DAY, LoanDecisionDraft.Kind.RESCHEDULE, "CROP_FAILURE", DAY, null, SHARES, DECISION);
    }
}

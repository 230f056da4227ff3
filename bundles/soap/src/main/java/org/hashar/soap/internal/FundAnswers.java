package org.hashar.soap.internal;

import java.util.List;
import org.hashar.api.Recorded;
import org.hashar.api.fund.CapitalSource;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.FundSource;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.money.Amount;
import org.hashar.soap.internal.partner.BySourceXml;
import org.hashar.soap.internal.partner.CapitalSourceXml;
import org.hashar.soap.internal.partner.FindFundsResponseXml;
import org.hashar.soap.internal.partner.FindSeasonLoansResponseXml;
import org.hashar.soap.internal.partner.FindSeasonsResponseXml;
import org.hashar.soap.internal.partner.FundBySourceResponseXml;
import org.hashar.soap.internal.partner.FundKindXml;
import org.hashar.soap.internal.partner.FundPositionResponseXml;
import org.hashar.soap.internal.partner.FundXml;
import org.hashar.soap.internal.partner.FundingXml;
import org.hashar.soap.internal.partner.GoodsAmountXml;
import org.hashar.soap.internal.partner.IssueSeasonLoanResponseXml;
import org.hashar.soap.internal.partner.LineageXml;
import org.hashar.soap.internal.partner.LoanGoodsXml;
import org.hashar.soap.internal.partner.LoanLineageXml;
import org.hashar.soap.internal.partner.LoanShareXml;
import org.hashar.soap.internal.partner.PortfolioXml;
import org.hashar.soap.internal.partner.PositionXml;
import org.hashar.soap.internal.partner.RepaySeasonLoanResponseXml;
import org.hashar.soap.internal.partner.RepaymentRuleXml;
import org.hashar.soap.internal.partner.SeasonLineageResponseXml;
import org.hashar.soap.internal.partner.SeasonLoanStateXml;
import org.hashar.soap.internal.partner.SeasonLoanStatementResponseXml;
import org.hashar.soap.internal.partner.SeasonPortfolioResponseXml;
import org.hashar.soap.internal.partner.SeasonXml;
import org.hashar.soap.internal.partner.SourceAmountXml;

/** As {@link Answers}, for community funds, their seasons and loans. */
final class FundAnswers {
    private FundAnswers() {}

    static FindFundsResponseXml funds(List<Fund> funds) {
        FindFundsResponseXml.FundsXml all = new FindFundsResponseXml.FundsXml();
        for (Fund fund : funds) {
            FundXml xml = new FundXml();
            xml.setId(fund.id());
            xml.setKind(FundKindXml.fromValue(fund.kind().name()));
            xml.setOwner(fund.owner());
            xml.setCountry(fund.country());
            xml.setAsset(fund.currency());
            xml.setClosedUntil(fund.closedUntil());
            xml.setRecordedAt(fund.recordedAt());
            all.getFund().add(xml);
        }
        FindFundsResponseXml answer = new FindFundsResponseXml();
        answer.setFunds(all);
        return answer;
    }

    static FindSeasonsResponseXml seasons(List<Season> seasons) {
        FindSeasonsResponseXml.SeasonsXml all = new FindSeasonsResponseXml.SeasonsXml();
        for (Season season : seasons) {
            SeasonXml xml = new SeasonXml();
            xml.setId(season.id());
            xml.setFund(season.fund());
            xml.setName(season.name());
            xml.setOrdinal(season.ordinal());
            xml.setOpensOn(season.opensOn());
            xml.setIssueFrom(season.issueFrom());
            xml.setHarvestOn(season.harvestOn());
            xml.setDueOn(season.dueOn());
            xml.setFirstDueOn(season.firstDueOn());
            xml.setClosedOn(season.closedOn());
            xml.setRecordedAt(season.recordedAt());
            all.getSeason().add(xml);
        }
        FindSeasonsResponseXml answer = new FindSeasonsResponseXml();
        answer.setSeasons(all);
        return answer;
    }

    static IssueSeasonLoanResponseXml issued(Recorded<RevolvingLoan> recorded) {
        IssueSeasonLoanResponseXml answer = new IssueSeasonLoanResponseXml();
        answer.setCreated(recorded.created());
        answer.setState(loan(recorded.value()));
        return answer;
    }

    static RepaySeasonLoanResponseXml repaid(Recorded<RevolvingLoan> recorded) {
        RepaySeasonLoanResponseXml answer = new RepaySeasonLoanResponseXml();
        answer.setCreated(recorded.created());
        answer.setState(loan(recorded.value()));
        return answer;
    }

    static SeasonLoanStatementResponseXml statement(RevolvingLoan loan) {
        SeasonLoanStatementResponseXml answer = new SeasonLoanStatementResponseXml();
        answer.setState(loan(loan));
        return answer;
    }

    static FindSeasonLoansResponseXml loans(List<RevolvingLoan> loans) {
        FindSeasonLoansResponseXml.LoansXml all = new FindSeasonLoansResponseXml.LoansXml();
        loans.forEach(loan -> all.getState().add(loan(loan)));
        FindSeasonLoansResponseXml answer = new FindSeasonLoansResponseXml();
        answer.setLoans(all);
        return answer;
    }

    private static SeasonLoanStateXml loan(RevolvingLoan loan) {
        SeasonLoanStateXml xml = new SeasonLoanStateXml();
        xml.setId(loan.id());
        xml.setFund(loan.fund());
        xml.setSeason(loan.season());
        xml.setGroup(loan.group());
        xml.setApplication(loan.application());
        xml.setAsOf(loan.asOf());
        xml.setIssuedOn(loan.issuedOn());
        xml.setDueOn(loan.dueOn());
        xml.setRescheduled(loan.rescheduled());
        xml.setRule(RepaymentRuleXml.fromValue(loan.rule().name()));
        xml.setPrincipal(Answers.money(loan.principal()));
        xml.setRepaid(Answers.money(loan.repaid()));
        xml.setReturned(Answers.money(loan.returned()));
        xml.setForgiven(Answers.money(loan.forgiven()));
        xml.setOutstanding(Answers.money(loan.outstanding()));
        xml.setOverdue(loan.overdue());
        xml.setQuality(loan.quality());
        xml.setMembersOutstanding(Answers.money(loan.membersOutstanding()));
        xml.setReconciled(loan.reconciled());
        xml.setReversed(loan.reversed());
        xml.setRecordedAt(loan.recordedAt());
        xml.setRecordedBy(loan.recordedBy());
        Amount inGoods = loan.inGoods();
        if (inGoods != null) {
            xml.setInGoods(goods(inGoods));
        }
        xml.setGoods(new SeasonLoanStateXml.GoodsXml());
        loan.goods().forEach(line -> xml.getGoods().getLine().add(line(line)));
        xml.setShares(new SeasonLoanStateXml.SharesXml());
        loan.shares().forEach(share -> xml.getShares().getShare().add(share(share)));
        return xml;
    }

    private static LoanGoodsXml line(RevolvingLoan.Goods line) {
        LoanGoodsXml xml = new LoanGoodsXml();
        xml.setBatch(line.batch());
        xml.setQuantity(goods(line.quantity()));
        xml.setAgreedValue(Answers.money(line.agreedValue()));
        xml.setCost(Answers.money(line.cost()));
        xml.setWithBorrower(goods(line.withBorrower()));
        return xml;
    }

    private static LoanShareXml share(RevolvingLoan.Share share) {
        LoanShareXml xml = new LoanShareXml();
        xml.setPerson(share.person());
        xml.setShare(Answers.money(share.share()));
        xml.setOutstanding(Answers.money(share.outstanding()));
        return xml;
    }

    private static GoodsAmountXml goods(Amount amount) {
        GoodsAmountXml xml = new GoodsAmountXml();
        xml.setAmount(amount.text());
        xml.setItem(amount.asset().code());
        return xml;
    }

    static FundPositionResponseXml position(FundPosition position) {
        PositionXml xml = new PositionXml();
        xml.setFund(position.fund());
        xml.setAsOf(position.asOf());
        xml.setAsKnown(position.asKnown());
        xml.setCapital(Answers.money(position.capital()));
        xml.setCash(Answers.money(position.cash()));
        xml.setStock(Answers.money(position.stock()));
        xml.setLent(Answers.money(position.lent()));
        xml.setIssueDifference(Answers.money(position.issueDifference()));
        xml.setPriceDifference(Answers.money(position.priceDifference()));
        xml.setLost(Answers.money(position.lost()));
        xml.setForgiven(Answers.money(position.forgiven()));
        xml.setGivenAway(Answers.money(position.givenAway()));
        xml.setSpent(Answers.money(position.spent()));
        xml.setSources(new PositionXml.SourcesXml());
        position.sources().forEach(source -> xml.getSources().getSource().add(source(source)));
        FundPositionResponseXml answer = new FundPositionResponseXml();
        answer.setPosition(xml);
        return answer;
    }

    static FundBySourceResponseXml bySource(FundBySource bySource) {
        BySourceXml xml = new BySourceXml();
        xml.setFund(bySource.fund());
        xml.setAsOf(bySource.asOf());
        xml.setAsKnown(bySource.asKnown());
        xml.setSavings(Answers.money(bySource.savings()));
        xml.setCapital(Answers.money(bySource.capital()));
        xml.setTotal(Answers.money(bySource.total()));
        xml.setLines(new BySourceXml.LinesXml());
        bySource.lines().forEach(source -> xml.getLines().getSource().add(source(source)));
        FundBySourceResponseXml answer = new FundBySourceResponseXml();
        answer.setBySource(xml);
        return answer;
    }

    private static SourceAmountXml source(FundSource source) {
        SourceAmountXml xml = new SourceAmountXml();
        xml.setFund(FundKindXml.fromValue(source.fund().name()));
        xml.setSource(CapitalSourceXml.fromValue(source.source().name()));
        xml.setOrigin(source.origin());
        xml.setAmount(Answers.money(source.amount()));
        return xml;
    }

    static SeasonPortfolioResponseXml portfolio(SeasonPortfolio portfolio) {
        PortfolioXml xml = new PortfolioXml();
        xml.setSeason(portfolio.season());
        xml.setAsOf(portfolio.asOf());
        xml.setAsKnown(portfolio.asKnown());
        xml.setDueOn(portfolio.dueOn());
        xml.setLoans(portfolio.loans());
        xml.setLent(Answers.money(portfolio.lent()));
        xml.setReturned(Answers.money(portfolio.returned()));
        xml.setDue(Answers.money(portfolio.due()));
        xml.setCollected(Answers.money(portfolio.collected()));
        xml.setForgiven(Answers.money(portfolio.forgiven()));
        xml.setOutstanding(Answers.money(portfolio.outstanding()));
        xml.setCarriedOver(Answers.money(portfolio.carriedOver()));
        xml.setRenegotiated(Answers.money(portfolio.renegotiated()));
        xml.setPar1(Answers.money(portfolio.par1()));
        xml.setPar30(Answers.money(portfolio.par30()));
        xml.setPar90(Answers.money(portfolio.par90()));
        SeasonPortfolioResponseXml answer = new SeasonPortfolioResponseXml();
        answer.setPortfolio(xml);
        return answer;
    }

    static SeasonLineageResponseXml lineage(SeasonLineage lineage) {
        LineageXml xml = new LineageXml();
        xml.setSeason(lineage.season());
        xml.setAsOf(lineage.asOf());
        xml.setAsKnown(lineage.asKnown());
        xml.setNewMoney(Answers.money(lineage.newMoney()));
        xml.setRevolved(Answers.money(lineage.revolved()));
        xml.setLoans(new LineageXml.LoansXml());
        lineage.loans().forEach(loan -> xml.getLoans().getLoan().add(loan(loan)));
        SeasonLineageResponseXml answer = new SeasonLineageResponseXml();
        answer.setLineage(xml);
        return answer;
    }

    private static LoanLineageXml loan(SeasonLineage.LoanLineage loan) {
        LoanLineageXml xml = new LoanLineageXml();
        xml.setLoan(loan.loan());
        xml.setGroup(loan.group());
        xml.setGeneration(loan.generation());
        xml.setFunding(new LoanLineageXml.FundingXml());
        loan.funding().forEach(part -> xml.getFunding().getPart().add(part(part)));
        return xml;
    }

    private static FundingXml part(SeasonLineage.Funding part) {
        FundingXml xml = new FundingXml();
        xml.setDocument(part.document());
        CapitalSource source = part.source();
        xml.setSource(source == null ? null : CapitalSourceXml.fromValue(source.name()));
        xml.setRepaidLoan(part.repaidLoan());
        xml.setRepaidBy(part.repaidBy());
        xml.setAmount(Answers.money(part.amount()));
        return xml;
    }
}

package org.hashar.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.hashar.api.Actor;
import org.hashar.api.fund.AllocationDraft;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.Constitution;
import org.hashar.api.fund.ConstitutionDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ContributionPlan;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.Conversion;
import org.hashar.api.fund.CorrectionPreview;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.Cycle;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.CycleExtensionDraft;
import org.hashar.api.fund.Decision;
import org.hashar.api.fund.DueShiftDraft;
import org.hashar.api.fund.Enterprise;
import org.hashar.api.fund.EnterpriseCloseDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.EnterprisePlanDraft;
import org.hashar.api.fund.EntitlementDraft;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.Exemption;
import org.hashar.api.fund.ExemptionDraft;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.hashar.api.fund.ForeignMoney;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.FourEyesDraft;
import org.hashar.api.fund.Fund;
import org.hashar.api.fund.FundBySource;
import org.hashar.api.fund.FundDocument;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.FundPosition;
import org.hashar.api.fund.FundSource;
import org.hashar.api.fund.GiverPaymentDraft;
import org.hashar.api.fund.GoodsPriceDraft;
import org.hashar.api.fund.GoodsReturnDraft;
import org.hashar.api.fund.GroupArrears;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Indicator;
import org.hashar.api.fund.IndicatorSheet;
import org.hashar.api.fund.Instalment;
import org.hashar.api.fund.InternalLoan;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.Item;
import org.hashar.api.fund.ItemDraft;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.LoanHistory;
import org.hashar.api.fund.LoanPortfolio;
import org.hashar.api.fund.LoanPosition;
import org.hashar.api.fund.LoanSchedule;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MemberShare;
import org.hashar.api.fund.MemberStatement;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.OrderCancelDraft;
import org.hashar.api.fund.PeriodChange;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.PortfolioReport;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.ProgrammeFourEyes;
import org.hashar.api.fund.ProgrammeFourEyesDraft;
import org.hashar.api.fund.Proposal;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.PublishedRate;
import org.hashar.api.fund.PublishedRateDraft;
import org.hashar.api.fund.RateService;
import org.hashar.api.fund.ReversalDraft;
import org.hashar.api.fund.ReversalPreview;
import org.hashar.api.fund.RevolvingLoan;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SalePaymentDraft;
import org.hashar.api.fund.Season;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.SeasonCloseDraft;
import org.hashar.api.fund.SeasonDraft;
import org.hashar.api.fund.SeasonLineage;
import org.hashar.api.fund.SeasonPortfolio;
import org.hashar.api.fund.ShareOut;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.fund.StockBatch;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockMovement;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.fund.WaitingList;
import org.hashar.api.intake.Form;
import org.hashar.api.intake.ImportJob;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.money.Amount;
import org.hashar.api.money.ExchangeRate;
import org.hashar.api.money.Money;
import org.hashar.api.money.Quantity;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.Attachment;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.registry.AbsenceFigure;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.hashar.api.registry.AreaMatch;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentText;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawal;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.DuplicateSearch;
import org.hashar.api.registry.Erasure;
import org.hashar.api.registry.ErasureDraft;
import org.hashar.api.registry.FamilyFigure;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.Federation;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.FederationMembership;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupDescription;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupFigure;
import org.hashar.api.registry.GroupGrade;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupRole;
import org.hashar.api.registry.GroupStanding;
import org.hashar.api.registry.GroupStatusPeriod;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.Land;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonFacts;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonMerge;
import org.hashar.api.registry.PersonMergeDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PlaceMatch;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.api.registry.Remittance;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.RemittanceStanding;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.Territory;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.registry.Visit;
import org.hashar.api.registry.VisitDraft;
import org.hashar.api.report.ReportRun;
import org.hashar.api.report.ReportService;
import org.hashar.api.report.Table;
import org.hashar.spi.Curriculum;
import org.hashar.spi.GradingScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares the hand-written contract with the classes that serve it: what one of them has, the other has too. */
class OpenApiTest {
    private static final Contract CONTRACT = Contract.load();

    private static final Map<String, Class<? extends Record>> SCHEMAS = Map.ofEntries(
            Map.entry("Actor", Actor.class),
            Map.entry("Partner", Actor.Partner.class),
            Map.entry("Form", Form.class),
            Map.entry("FormQuestion", Form.Question.class),
            Map.entry("FormChoice", Form.Choice.class),
            Map.entry("ImportMapping", ImportMapping.class),
            Map.entry("ImportColumn", ImportMapping.Column.class),
            Map.entry("ImportJob", ImportJob.class),
            Map.entry("ImportFinding", ImportResource.Finding.class),
            Map.entry("AllocationDraft", AllocationDraft.class),
            Map.entry("Exemption", AllocationDraft.Exemption.class),
            Map.entry("ConstitutionDraft", ConstitutionDraft.class),
            Map.entry("Cycle", Cycle.class),
            Map.entry("CycleDraft", CycleDraft.class),
            Map.entry("CycleExtensionDraft", CycleExtensionDraft.class),
            Map.entry("CycleCloseDraft", CycleCloseDraft.class),
            Map.entry("OpeningDraft", OpeningDraft.class),
            Map.entry("MemberBalance", OpeningDraft.Balance.class),
            Map.entry("OpenLoan", OpeningDraft.OpenLoan.class),
            Map.entry("ExemptionDraft", ExemptionDraft.class),
            Map.entry("ContributionExemption", Exemption.class),
            Map.entry("GroupArrears", GroupArrears.class),
            Map.entry("MemberArrears", GroupArrears.Member.class),
            Map.entry("Constitution", Constitution.class),
            Map.entry("ConstitutionRules", ConstitutionRules.class),
            Map.entry("LoanRules", ConstitutionRules.Loans.class),
            Map.entry("FineRule", ConstitutionRules.Fine.class),
            Map.entry("SocialFundRules", ConstitutionRules.SocialFund.class),
            Map.entry("LeavingRules", ConstitutionRules.Leaving.class),
            Map.entry("CapitalDraft", CapitalDraft.class),
            Map.entry("GroupDecision", Decision.class),
            Map.entry("DueShiftDraft", DueShiftDraft.class),
            Map.entry("Fund", Fund.class),
            Map.entry("FundBySource", FundBySource.class),
            Map.entry("FundDocument", FundDocument.class),
            Map.entry("FundDocumentLine", FundDocument.Line.class),
            Map.entry("FundDraft", FundDraft.class),
            Map.entry("PeriodDraft", PeriodDraft.class),
            Map.entry("Proposal", Proposal.class),
            Map.entry("ProposalDraft", ProposalDraft.class),
            Map.entry("FourEyesDraft", FourEyesDraft.class),
            Map.entry("ProgrammeFourEyesDraft", ProgrammeFourEyesDraft.class),
            Map.entry("ProgrammeFourEyes", ProgrammeFourEyes.class),
            Map.entry("GoodsPriceDraft", GoodsPriceDraft.class),
            Map.entry("LeavingDraft", LeavingDraft.class),
            Map.entry("LeavingDestination", LeavingDraft.Destination.class),
            Map.entry("SetOff", org.hashar.api.fund.SetOff.class),
            Map.entry("LeavingSettlement", org.hashar.api.fund.Leaving.class),
            Map.entry("SeasonShare", org.hashar.api.fund.Leaving.SeasonShare.class),
            Map.entry("Unsettled", org.hashar.api.fund.Unsettled.class),
            Map.entry("UnsettledFigure", org.hashar.api.fund.UnsettledFigure.class),
            Map.entry("PeriodChange", PeriodChange.class),
            Map.entry("CorrectionPreview", CorrectionPreview.class),
            Map.entry("Break", CorrectionPreview.Break.class),
            Map.entry("FundPosition", FundPosition.class),
            Map.entry("FundSource", FundSource.class),
            Map.entry("GoodsReturnDraft", GoodsReturnDraft.class),
            Map.entry("Item", Item.class),
            Map.entry("ItemDraft", ItemDraft.class),
            Map.entry("LoanDecisionDraft", LoanDecisionDraft.class),
            Map.entry("MemberShare", MemberShare.class),
            Map.entry("Quantity", Quantity.class),
            Map.entry("RevolvingLoan", RevolvingLoan.class),
            Map.entry("LoanGoods", RevolvingLoan.Goods.class),
            Map.entry("LoanShare", RevolvingLoan.Share.class),
            Map.entry("RevolvingLoanDraft", RevolvingLoanDraft.class),
            Map.entry("HandOver", RevolvingLoanDraft.HandOver.class),
            Map.entry("GoodsTerm", RevolvingLoanDraft.GoodsTerm.class),
            Map.entry("RevolvingRepaymentDraft", RevolvingRepaymentDraft.class),
            Map.entry("Delivery", RevolvingRepaymentDraft.Delivery.class),
            Map.entry("Price", RevolvingRepaymentDraft.Price.class),
            Map.entry("Season", Season.class),
            Map.entry("SeasonApplicationDraft", SeasonApplicationDraft.class),
            Map.entry("Wish", SeasonApplicationDraft.Wish.class),
            Map.entry("SeasonCloseDraft", SeasonCloseDraft.class),
            Map.entry("SeasonDraft", SeasonDraft.class),
            Map.entry("SeasonLineage", SeasonLineage.class),
            Map.entry("SeasonPortfolio", SeasonPortfolio.class),
            Map.entry("LoanLineage", SeasonLineage.LoanLineage.class),
            Map.entry("Funding", SeasonLineage.Funding.class),
            Map.entry("StockBatch", StockBatch.class),
            Map.entry("StockCountDraft", StockCountDraft.class),
            Map.entry("StockIssueDraft", StockIssueDraft.class),
            Map.entry("StockMovement", StockMovement.class),
            Map.entry("StockReceiptDraft", StockReceiptDraft.class),
            Map.entry("WaitingList", WaitingList.class),
            Map.entry("Place", WaitingList.Place.class),
            Map.entry("Enterprise", Enterprise.class),
            Map.entry("Entitled", Enterprise.Entitled.class),
            Map.entry("CustomerOrder", Enterprise.Order.class),
            Map.entry("Sale", Enterprise.Sale.class),
            Map.entry("EnterpriseResult", Enterprise.Result.class),
            Map.entry("EnterpriseDraft", EnterpriseDraft.class),
            Map.entry("EnterprisePlan", EnterprisePlan.class),
            Map.entry("PlannedInput", EnterprisePlan.Input.class),
            Map.entry("PlannedStep", EnterprisePlan.Step.class),
            Map.entry("EnterprisePlanDraft", EnterprisePlanDraft.class),
            Map.entry("EntitlementDraft", EntitlementDraft.class),
            Map.entry("EnterpriseInputDraft", EnterpriseInputDraft.class),
            Map.entry("EnterpriseCostDraft", EnterpriseCostDraft.class),
            Map.entry("ProductionDraft", ProductionDraft.class),
            Map.entry("UsedGoods", ProductionDraft.Used.class),
            Map.entry("CustomerOrderDraft", CustomerOrderDraft.class),
            Map.entry("OrderCancelDraft", OrderCancelDraft.class),
            Map.entry("SaleDraft", SaleDraft.class),
            Map.entry("SaleLine", SaleDraft.Line.class),
            Map.entry("SalePaymentDraft", SalePaymentDraft.class),
            Map.entry("GiverPaymentDraft", GiverPaymentDraft.class),
            Map.entry("EnterpriseCloseDraft", EnterpriseCloseDraft.class),
            Map.entry("ExchangeDraft", ExchangeDraft.class),
            Map.entry("UsedRate", ExchangeDraft.Rate.class),
            Map.entry("ForeignMoneyDraft", ForeignMoneyDraft.class),
            Map.entry("ForeignMoney", ForeignMoney.class),
            Map.entry("HeldMoney", ForeignMoney.Held.class),
            Map.entry("Exchange", ForeignMoney.Exchange.class),
            Map.entry("Conversion", Conversion.class),
            Map.entry("PublishedRateDraft", PublishedRateDraft.class),
            Map.entry("PublishedRate", PublishedRate.class),
            Map.entry("RemittanceDraft", RemittanceDraft.class),
            Map.entry("Remittance", Remittance.class),
            Map.entry("RemittanceStanding", RemittanceStanding.class),
            Map.entry("RemittanceWithdrawal", Remittance.Withdrawal.class),
            Map.entry("Attendance", MeetingDraft.Attendance.class),
            Map.entry("Column", Table.Column.class),
            Map.entry("Contribution", MeetingDraft.Contribution.class),
            Map.entry("ContributionPlan", ContributionPlan.class),
            Map.entry("ContributionPlanDraft", ContributionPlanDraft.class),
            Map.entry("Correction", Bodies.Correction.class),
            Map.entry("Country", CountryResource.View.class),
            Map.entry("Decision", Bodies.Decision.class),
            Map.entry("ExchangeRate", ExchangeRate.class),
            Map.entry("Expense", MeetingDraft.Expense.class),
            Map.entry("Group", Group.class),
            Map.entry("GroupDraft", GroupDraft.class),
            Map.entry("GroupRevision", GroupRevision.class),
            Map.entry("GroupDescription", GroupDescription.class),
            Map.entry("GroupFigure", GroupFigure.class),
            Map.entry("GroupRole", GroupRole.class),
            Map.entry("Area", Area.class),
            Map.entry("AreaDraft", AreaDraft.class),
            Map.entry("TerritoryDraft", TerritoryDraft.class),
            Map.entry("Position", Territory.Position.class),
            Map.entry("AreaName", Area.Name.class),
            Map.entry("AreaPart", Area.Part.class),
            Map.entry("AreaMatch", AreaMatch.class),
            Map.entry("Organisation", Organisation.class),
            Map.entry("OrganisationDraft", OrganisationDraft.class),
            Map.entry("OrganisationName", OrganisationName.class),
            Map.entry("OrganisationRole", OrganisationRole.class),
            Map.entry("OrganisationRoleDraft", OrganisationRoleDraft.class),
            Map.entry("Agreement", Agreement.class),
            Map.entry("AgreementDraft", AgreementDraft.class),
            Map.entry("Coverage", Coverage.class),
            Map.entry("CoverageApart", Coverage.Apart.class),
            Map.entry("Attachment", Attachment.class),
            Map.entry("AttachmentDraft", AttachmentDraft.class),
            Map.entry("GradingScheme", GradingResource.Scheme.class),
            Map.entry("GradingQuestion", GradingResource.Question.class),
            Map.entry("GradingStep", GradingScheme.Step.class),
            Map.entry("GradingGrade", GradingScheme.Grade.class),
            Map.entry("Visit", Visit.class),
            Map.entry("VisitAnswer", Visit.Answer.class),
            Map.entry("VisitDraft", VisitDraft.class),
            Map.entry("GivenAnswer", VisitDraft.Answer.class),
            Map.entry("GroupGrade", GroupGrade.class),
            Map.entry("GroupStatusPeriod", GroupStatusPeriod.class),
            Map.entry("GroupStanding", GroupStanding.class),
            Map.entry("Federation", Federation.class),
            Map.entry("FederationMembership", FederationMembership.class),
            Map.entry("FederationMembershipDraft", FederationDraft.class),
            Map.entry("MinutedDecision", GroupDecision.class),
            Map.entry("MinutedDecisionDraft", GroupDecisionDraft.class),
            Map.entry("GroupStatement", GroupStatement.class),
            Map.entry("GroupType", CountryResource.Kind.class),
            Map.entry("RoleType", CountryResource.RoleKind.class),
            Map.entry("Held", RateService.Held.class),
            Map.entry("Import", RateService.Import.class),
            Map.entry("Leaving", Bodies.Leaving.class),
            Map.entry("Level", CountryResource.Level.class),
            Map.entry("Listing", ReportService.Listing.class),
            Map.entry("Loan", MemberStatement.Loan.class),
            Map.entry("LoanIssue", MeetingDraft.LoanIssue.class),
            Map.entry("BundleResult", Bodies.BundleResult.class),
            Map.entry("RefusedLine", Bodies.RefusedLine.class),
            Map.entry("Meeting", Meeting.class),
            Map.entry("MeetingDraft", MeetingDraft.class),
            Map.entry("MeetingFine", MeetingDraft.Fine.class),
            Map.entry("ClaimPayment", MeetingDraft.ClaimPayment.class),
            Map.entry("SocialClaim", MeetingDraft.SocialClaim.class),
            Map.entry("MemberStatement", MemberStatement.class),
            Map.entry("Membership", Membership.class),
            Map.entry("MembershipDraft", MembershipDraft.class),
            Map.entry("MembershipFigure", MembershipFigure.class),
            Map.entry("Money", Money.class),
            Map.entry("Person", Person.class),
            Map.entry("PersonDraft", PersonDraft.class),
            Map.entry("PersonFacts", PersonFacts.class),
            Map.entry("PersonName", PersonName.class),
            Map.entry("Problem", Problems.Body.class),
            Map.entry("Repayment", MeetingDraft.Repayment.class),
            Map.entry("ReportRun", ReportRun.class),
            Map.entry("Reversal", Meeting.Reversal.class),
            Map.entry("PlanWithdrawal", ContributionPlan.Withdrawal.class),
            Map.entry("ReversalDraft", ReversalDraft.class),
            Map.entry("ReversalPreview", ReversalPreview.class),
            Map.entry("WouldBePosted", ReversalPreview.Posting.class),
            Map.entry("WouldMove", ReversalPreview.Line.class),
            Map.entry("RoleDraft", RoleDraft.class),
            Map.entry("RoleEnd", Bodies.RoleEnd.class),
            Map.entry("Row", Table.Row.class),
            Map.entry("Entitlement", ShareOutDraft.Entitlement.class),
            Map.entry("Instalment", Instalment.class),
            Map.entry("Instalments", LoanTerms.Instalments.class),
            Map.entry("LoanAllocation", LoanPosition.Allocation.class),
            Map.entry("LoanGrace", LoanTerms.Grace.class),
            Map.entry("LoanHistory", LoanHistory.class),
            Map.entry("LoanPosition", LoanPosition.class),
            Map.entry("AtRisk", LoanPortfolio.AtRisk.class),
            Map.entry("Guarantor", InternalLoan.Guarantor.class),
            Map.entry("InstalmentDue", InternalLoan.Due.class),
            Map.entry("InternalLoan", InternalLoan.class),
            Map.entry("InternalLoanDecisionDraft", InternalLoanDecisionDraft.class),
            Map.entry("LoanAgreement", LoanAgreement.class),
            Map.entry("LoanPortfolio", LoanPortfolio.class),
            Map.entry("LoanRate", LoanTerms.Rate.class),
            Map.entry("LoanRounding", LoanTerms.Rounding.class),
            Map.entry("LoanSchedule", LoanSchedule.class),
            Map.entry("LoanSum", LoanHistory.Sum.class),
            Map.entry("LoanTerms", LoanTerms.class),
            Map.entry("ShareOut", ShareOut.class),
            Map.entry("ShareOutDraft", ShareOutDraft.class),
            Map.entry("ShareOutFine", ShareOutDraft.Fine.class),
            Map.entry("ShareOutLine", ShareOut.Line.class),
            Map.entry("ShareOutStep", ShareOut.Step.class),
            Map.entry("StatementLine", StatementLine.class),
            Map.entry("StatusChange", Bodies.StatusChange.class),
            Map.entry("Table", Table.class),
            Map.entry("ConsentTextDraft", ConsentTextDraft.class),
            Map.entry("ConsentWording", ConsentTextDraft.Wording.class),
            Map.entry("ConsentText", ConsentText.class),
            Map.entry("ConsentDraft", ConsentDraft.class),
            Map.entry("Consent", Consent.class),
            Map.entry("ConsentWithdrawalDraft", ConsentWithdrawalDraft.class),
            Map.entry("ConsentWithdrawal", ConsentWithdrawal.class),
            Map.entry("ConsentQuestion", Bodies.ConsentQuestion.class),
            Map.entry("ReleaseDraft", ReleaseDraft.class),
            Map.entry("Release", Release.class),
            Map.entry("ReleasedPerson", Release.Released.class),
            Map.entry("ReleaseEnd", Bodies.ReleaseEnd.class),
            Map.entry("CivilDocumentDraft", CivilDocumentDraft.class),
            Map.entry("CivilDocument", CivilDocument.class),
            Map.entry("CivilDocumentCount", CivilDocumentCount.class),
            Map.entry("ErasureDraft", ErasureDraft.class),
            Map.entry("Erasure", Erasure.class),
            Map.entry("HouseholdDraft", HouseholdDraft.class),
            Map.entry("Household", Household.class),
            Map.entry("HouseholdMemberDraft", HouseholdMemberDraft.class),
            Map.entry("HouseholdMember", HouseholdMember.class),
            Map.entry("MigrationDraft", MigrationDraft.class),
            Map.entry("Migration", Migration.class),
            Map.entry("MaritalStatusDraft", MaritalStatusDraft.class),
            Map.entry("MaritalStatus", MaritalStatus.class),
            Map.entry("FamilyStatusDraft", FamilyStatusDraft.class),
            Map.entry("FamilyStatus", FamilyStatus.class),
            Map.entry("Residence", Residence.class),
            Map.entry("ResidenceDraft", ResidenceDraft.class),
            Map.entry("LandPlotDraft", LandPlotDraft.class),
            Map.entry("LandArea", LandPlotDraft.Area.class),
            Map.entry("LandPlot", LandPlot.class),
            Map.entry("Land", Land.class),
            Map.entry("AbsenceFigure", AbsenceFigure.class),
            Map.entry("AbsenceFigureRow", AbsenceFigure.Row.class),
            Map.entry("FamilyFigure", FamilyFigure.class),
            Map.entry("FamilyFigureRow", FamilyFigure.Row.class),
            Map.entry("DuplicatePair", DuplicatePair.class),
            Map.entry("DuplicateSearch", DuplicateSearch.class),
            Map.entry("PersonMergeDraft", PersonMergeDraft.class),
            Map.entry("PersonMerge", PersonMerge.class),
            Map.entry("PersonIdentifier", PersonIdentifier.class),
            Map.entry("Disability", Disability.class),
            Map.entry("PlaceMatch", PlaceMatch.class),
            Map.entry("Territory", Territory.class),
            Map.entry("TerritoryName", TerritoryName.class),
            Map.entry("Topic", Curriculum.Topic.class),
            Map.entry("Topics", CountryResource.Topics.class),
            Map.entry("Indicator", Indicator.class),
            Map.entry("IndicatorSheet", IndicatorSheet.class),
            Map.entry("PortfolioReport", PortfolioReport.class),
            Map.entry("PortfolioRow", PortfolioReport.Row.class),
            Map.entry("ExternalLoan", ExternalLoan.class),
            Map.entry("ExternalLoanEnd", ExternalLoan.End.class),
            Map.entry("ExternalLoanDraft", ExternalLoanDraft.class),
            Map.entry("ExternalLoanEndDraft", ExternalLoan.EndDraft.class),
            Map.entry("Violation", Problems.Broken.class),
            Map.entry("Withdrawal", Bodies.Withdrawal.class));

    /** Records that clients send: there a member that may be left out is not required. */
    private static final Set<Class<?>> SENT = Set.of(
            ImportMapping.class,
            ImportMapping.Column.class,
            Bodies.Correction.class,
            Bodies.Decision.class,
            Bodies.Leaving.class,
            Bodies.RoleEnd.class,
            Bodies.StatusChange.class,
            Bodies.Withdrawal.class,
            ContributionPlanDraft.class,
            ConstitutionDraft.class,
            CycleDraft.class,
            CycleExtensionDraft.class,
            CycleCloseDraft.class,
            OpeningDraft.class,
            OpeningDraft.Balance.class,
            OpeningDraft.OpenLoan.class,
            ExemptionDraft.class,
            ConstitutionRules.class,
            ConstitutionRules.Loans.class,
            ConstitutionRules.Fine.class,
            ConstitutionRules.SocialFund.class,
            ConstitutionRules.Leaving.class,
            AllocationDraft.class,
            AllocationDraft.Exemption.class,
            CapitalDraft.class,
            Decision.class,
            DueShiftDraft.class,
            FundDraft.class,
            PeriodDraft.class,
            ProposalDraft.class,
            FourEyesDraft.class,
            ProgrammeFourEyesDraft.class,
            GoodsPriceDraft.class,
            LeavingDraft.class,
            LeavingDraft.Destination.class,
            GoodsReturnDraft.class,
            ItemDraft.class,
            LoanDecisionDraft.class,
            MemberShare.class,
            Quantity.class,
            RevolvingLoanDraft.class,
            RevolvingLoanDraft.HandOver.class,
            RevolvingLoanDraft.GoodsTerm.class,
            RevolvingRepaymentDraft.class,
            RevolvingRepaymentDraft.Delivery.class,
            RevolvingRepaymentDraft.Price.class,
            SeasonApplicationDraft.class,
            SeasonApplicationDraft.Wish.class,
            SeasonCloseDraft.class,
            SeasonDraft.class,
            StockCountDraft.class,
            StockIssueDraft.class,
            StockReceiptDraft.class,
            EnterpriseDraft.class,
            EnterprisePlan.class,
            EnterprisePlan.Input.class,
            EnterprisePlan.Step.class,
            EnterprisePlanDraft.class,
            EntitlementDraft.class,
            EnterpriseInputDraft.class,
            EnterpriseCostDraft.class,
            ProductionDraft.class,
            ProductionDraft.Used.class,
            CustomerOrderDraft.class,
            OrderCancelDraft.class,
            SaleDraft.class,
            SaleDraft.Line.class,
            SalePaymentDraft.class,
            GiverPaymentDraft.class,
            EnterpriseCloseDraft.class,
            ExchangeDraft.class,
            ExchangeDraft.Rate.class,
            ForeignMoneyDraft.class,
            PublishedRateDraft.class,
            RemittanceDraft.class,
            GroupDraft.class,
            GroupRevision.class,
            MeetingDraft.class,
            MeetingDraft.Attendance.class,
            MeetingDraft.Contribution.class,
            MeetingDraft.Expense.class,
            MeetingDraft.Fine.class,
            MeetingDraft.ClaimPayment.class,
            MeetingDraft.SocialClaim.class,
            MeetingDraft.LoanIssue.class,
            MeetingDraft.Repayment.class,
            MembershipDraft.class,
            Money.class,
            PersonDraft.class,
            PersonIdentifier.class,
            Disability.class,
            ConsentTextDraft.class,
            ConsentTextDraft.Wording.class,
            ConsentDraft.class,
            ConsentWithdrawalDraft.class,
            Bodies.ConsentQuestion.class,
            ReleaseDraft.class,
            Bodies.ReleaseEnd.class,
            CivilDocumentDraft.class,
            ErasureDraft.class,
            HouseholdDraft.class,
            HouseholdMemberDraft.class,
            MigrationDraft.class,
            MaritalStatusDraft.class,
            FamilyStatusDraft.class,
            ResidenceDraft.class,
            LandPlotDraft.class,
            LandPlotDraft.Area.class,
            PersonMergeDraft.class,
            PersonName.class,
            ReversalDraft.class,
            FederationDraft.class,
            GroupDecisionDraft.class,
            VisitDraft.class,
            VisitDraft.Answer.class,
            OrganisationDraft.class,
            OrganisationName.class,
            OrganisationRoleDraft.class,
            AgreementDraft.class,
            Coverage.class,
            AttachmentDraft.class,
            AreaDraft.class,
            TerritoryDraft.class,
            TerritoryName.class,
            Territory.Position.class,
            Area.Name.class,
            Area.Part.class,
            RoleDraft.class,
            InternalLoanDecisionDraft.class,
            LoanAgreement.class,
            LoanHistory.class,
            LoanHistory.Sum.class,
            LoanTerms.class,
            LoanTerms.Grace.class,
            LoanTerms.Instalments.class,
            LoanTerms.Rate.class,
            LoanTerms.Rounding.class,
            ExternalLoanDraft.class,
            ExternalLoan.EndDraft.class,
            ShareOutDraft.class,
            ShareOutDraft.Entitlement.class,
            ShareOutDraft.Fine.class);

    @Test
    void namesTheSameOperationsParametersAndBodies() {
        Map<String, String> served = new TreeMap<>();
        for (Object resource : RestServer.resources(new Services())) {
            for (Method method : resource.getClass().getDeclaredMethods()) {
                String verb = verb(method);
                if (verb != null) {
                    served.put(verb + " " + path(resource.getClass(), method), signature(method));
                }
            }
        }
        Map<String, String> promised = new TreeMap<>();
        CONTRACT.root.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        promised.put(operation.getKey() + " " + path.getKey(), signature(operation.getValue()))));
        assertThat(promised).isEqualTo(served);
    }

    @Test
    void givesEveryOperationAnIdOfItsOwnASummaryAndAProblem() {
        List<JsonNode> operations = CONTRACT.root.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream().map(Map.Entry::getValue))
                .toList();
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).isNotBlank();
            assertThat(operation.at("/responses/default/$ref").asText()).isEqualTo("#/components/responses/Problem");
        });
        assertThat(operations.stream()
                        .map(operation -> operation.path("operationId").asText()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void hasASchemaForEachRecordAndNoOther() {
        assertThat(Contract.names(CONTRACT.root.at("/components/schemas"))).isEqualTo(new TreeSet<>(SCHEMAS.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> describesRecordsAsTheyAre() {
        return SCHEMAS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
    }

    @Test
    void knowsWhatMayBeLeftOutAsTheRecordsSay() {
        Map<String, Set<String>> annotated = new TreeMap<>();
        for (Class<?> type : SENT) {
            Set<String> optional = Arrays.stream(type.getRecordComponents())
                    .filter(OpenApiTest::isNullable)
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!optional.isEmpty()) {
                annotated.put(type.getName(), optional);
            }
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        Shape.OPTIONAL.forEach((type, names) -> listed.put(type.getName(), new TreeSet<>(names)));
        assertThat(listed).isEqualTo(annotated);
    }

    private static void compare(String name, Class<? extends Record> type) {
        JsonNode schema = CONTRACT.root.at("/components/schemas/" + name);
        Map<String, String> expected = new TreeMap<>();
        Set<String> required = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            expected.put(
                    component.getName(), describe(component.getGenericType()) + (isNullable(component) ? "?" : ""));
            if (!SENT.contains(type) || !Shape.mayBeLeftOut(component)) {
                required.add(component.getName());
            }
        }
        Map<String, String> actual = new TreeMap<>();
        schema.get("properties").properties().forEach(e -> actual.put(e.getKey(), describe(e.getValue())));
        assertThat(actual).isEqualTo(expected);
        Set<String> stated = new TreeSet<>();
        schema.get("required").forEach(n -> stated.add(n.asText()));
        assertThat(stated).as("required").isEqualTo(required);
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String describe(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? "list of " + describe(arguments[0])
                    : "map of " + describe(arguments[1]);
        }
        if (type instanceof java.lang.reflect.WildcardType || type == Object.class) {
            return "anything?";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.toString(plain.getEnumConstants());
        }
        if (plain == Amount.class) {
            return "Money";
        }
        if (plain.isRecord()) {
            return SCHEMAS.entrySet().stream()
                    .filter(entry -> entry.getValue() == plain)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no schema for " + plain));
        }
        return PLAIN.getOrDefault(plain, plain.getName());
    }

    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "string",
            BigDecimal.class, "string",
            UUID.class, "string uuid",
            LocalDate.class, "string date",
            Instant.class, "string date-time",
            int.class, "integer int32",
            Integer.class, "integer int32",
            long.class, "integer int64",
            Long.class, "integer int64",
            boolean.class, "boolean");

    private static String describe(JsonNode schema) {
        String nullable = schema.path("nullable").booleanValue() ? "?" : "";
        if (schema.has("allOf")) {
            return describe(schema.get("allOf").get(0)) + nullable;
        }
        if (schema.has("$ref")) {
            return schema.get("$ref").asText().replaceAll(".*/", "");
        }
        if (schema.has("enum")) {
            List<String> names = new java.util.ArrayList<>();
            schema.get("enum").forEach(n -> names.add(n.asText()));
            return names + nullable;
        }
        return switch (schema.path("type").asText()) {
                    case "array" -> "list of " + describe(schema.get("items"));
                    case "object" -> "map of " + describe(schema.get("additionalProperties"));
                    case "" -> "anything";
                    default ->
                        (schema.get("type").asText() + " "
                                        + schema.path("format").asText())
                                .strip();
                }
                + nullable;
    }

    private static @Nullable String verb(Method method) {
        return method.isAnnotationPresent(GET.class)
                ? "get"
                : method.isAnnotationPresent(PUT.class)
                        ? "put"
                        : method.isAnnotationPresent(POST.class) ? "post" : null;
    }

    private static String path(Class<?> resource, Method method) {
        Path sub = method.getAnnotation(Path.class);
        return Stream.of(resource.getAnnotation(Path.class).value(), sub == null ? "" : sub.value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static String signature(Method method) {
        Set<String> parameters = new TreeSet<>();
        String body = "nothing";
        for (Parameter parameter : method.getParameters()) {
            Annotation[] annotations = parameter.getAnnotations();
            if (parameter.isAnnotationPresent(PathParam.class)) {
                parameters.add(
                        "path " + parameter.getAnnotation(PathParam.class).value());
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.add(
                        "query " + parameter.getAnnotation(QueryParam.class).value());
            } else if (Arrays.stream(annotations)
                    .noneMatch(a -> a.annotationType() == javax.ws.rs.core.Context.class)) {
                body = parameter.getType().isRecord() ? describe((Type) parameter.getType()) : "bytes";
            }
        }
        return parameters + " takes " + body;
    }

    private static String signature(JsonNode operation) {
        Set<String> parameters = new TreeSet<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter = CONTRACT.resolve(given);
            if (!parameter.get("in").asText().equals("header")) {
                parameters.add(parameter.get("in").asText() + " "
                        + parameter.get("name").asText());
            }
        });
        JsonNode content = operation.at("/requestBody/content");
        String body = content.isMissingNode()
                ? "nothing"
                : content.has("application/json")
                        ? describe(content.get("application/json").get("schema"))
                        : "bytes";
        return parameters + " takes " + body;
    }
}

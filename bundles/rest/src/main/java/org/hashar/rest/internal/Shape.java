package org.hashar.rest.internal;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashar.api.fund.CapitalDraft;
import org.hashar.api.fund.ConstitutionRules;
import org.hashar.api.fund.ContributionPlanDraft;
import org.hashar.api.fund.CustomerOrderDraft;
import org.hashar.api.fund.CycleCloseDraft;
import org.hashar.api.fund.CycleDraft;
import org.hashar.api.fund.EnterpriseCostDraft;
import org.hashar.api.fund.EnterpriseInputDraft;
import org.hashar.api.fund.EnterprisePlan;
import org.hashar.api.fund.ExchangeDraft;
import org.hashar.api.fund.ExternalLoan;
import org.hashar.api.fund.ExternalLoanDraft;
import org.hashar.api.fund.ForeignMoneyDraft;
import org.hashar.api.fund.FundDraft;
import org.hashar.api.fund.InternalLoanDecisionDraft;
import org.hashar.api.fund.LeavingDraft;
import org.hashar.api.fund.LoanAgreement;
import org.hashar.api.fund.LoanDecisionDraft;
import org.hashar.api.fund.LoanTerms;
import org.hashar.api.fund.MeetingDraft;
import org.hashar.api.fund.MeetingDraft.LoanIssue;
import org.hashar.api.fund.OpeningDraft;
import org.hashar.api.fund.PeriodDraft;
import org.hashar.api.fund.ProductionDraft;
import org.hashar.api.fund.ProposalDraft;
import org.hashar.api.fund.RevolvingLoanDraft;
import org.hashar.api.fund.RevolvingRepaymentDraft;
import org.hashar.api.fund.SaleDraft;
import org.hashar.api.fund.SeasonApplicationDraft;
import org.hashar.api.fund.ShareOutDraft;
import org.hashar.api.fund.StockCountDraft;
import org.hashar.api.fund.StockIssueDraft;
import org.hashar.api.fund.StockReceiptDraft;
import org.hashar.api.intake.ImportMapping;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.AttachmentDraft;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.FederationDraft;
import org.hashar.api.registry.GroupDecisionDraft;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.api.registry.RoleDraft;
import org.hashar.api.registry.TerritoryDraft;
import org.hashar.api.registry.TerritoryName;
import org.hashar.api.registry.VisitDraft;
import org.jspecify.annotations.Nullable;

/** What may be left out of the bodies that clients send; {@link ShapeCheck} holds them against it. */
final class Shape {
    /** Components that may be null. The nullness annotations say the same, but need not be there at run time. */
    static final Map<Class<? extends Record>, Set<String>> OPTIONAL = Map.ofEntries(
            Map.entry(
                    PersonDraft.class,
                    Set.of("birthDate", "birthYear", "territory", "occupation", "ethnicity", "disability")),
            Map.entry(HouseholdDraft.class, Set.of("territory", "address")),
            Map.entry(HouseholdMemberDraft.class, Set.of("inCareOf", "mother", "to")),
            Map.entry(MigrationDraft.class, Set.of("place", "legalStatus", "expectedTo", "to", "returnReason")),
            Map.entry(MaritalStatusDraft.class, Set.of("marriage", "to")),
            Map.entry(FamilyStatusDraft.class, Set.of("to")),
            Map.entry(LandPlotDraft.class, Set.of("use", "territory", "to")),
            Map.entry(ResidenceDraft.class, Set.of("territory", "address", "from")),
            Map.entry(ConsentDraft.class, Set.of("channel", "relation", "witness", "until")),
            Map.entry(ConsentWithdrawalDraft.class, Set.of("channel", "reason")),
            Map.entry(ReleaseDraft.class, Set.of("channel", "organisation", "agreement")),
            Map.entry(Bodies.ConsentQuestion.class, Set.of("channel")),
            Map.entry(
                    CivilDocumentDraft.class,
                    Set.of("identifierType", "number", "issuer", "issuedOn", "expiresOn", "to")),
            Map.entry(PersonIdentifier.class, Set.of("issuer", "from", "to")),
            Map.entry(ImportMapping.class, Set.of("dateFormat", "decimalMark", "form")),
            Map.entry(ImportMapping.Column.class, Set.of("nameKind", "language", "type", "unit")),
            Map.entry(PersonName.class, Set.of("family", "patronymic", "from", "to")),
            Map.entry(GroupDraft.class, Set.of("motto")),
            Map.entry(GroupRevision.class, Set.of("motto", "formedAs", "from")),
            Map.entry(MembershipDraft.class, Set.of("to", "joinReason")),
            Map.entry(RoleDraft.class, Set.of("to", "election")),
            Map.entry(Bodies.StatusChange.class, Set.of("reason")),
            Map.entry(FederationDraft.class, Set.of("to")),
            Map.entry(Area.Part.class, Set.of("from", "to")),
            Map.entry(TerritoryDraft.class, Set.of("level", "position", "from", "to")),
            Map.entry(TerritoryName.class, Set.of("from", "to")),
            Map.entry(OrganisationDraft.class, Set.of("country", "parent", "identifier")),
            Map.entry(OrganisationName.class, Set.of("language", "from", "to")),
            Map.entry(OrganisationRoleDraft.class, Set.of("to")),
            Map.entry(AgreementDraft.class, Set.of("number", "project", "to", "subject", "fundingYear")),
            Map.entry(Coverage.class, Set.of("place")),
            Map.entry(AttachmentDraft.class, Set.of("date", "url", "sha256")),
            Map.entry(VisitDraft.class, Set.of("scheme", "remarks", "nextVisit")),
            Map.entry(GroupDecisionDraft.class, Set.of("minutes")),
            Map.entry(MeetingDraft.class, Set.of("cashCounted", "cashDifferenceReason", "note")),
            Map.entry(MeetingDraft.Fine.class, Set.of("amount", "decision")),
            Map.entry(MeetingDraft.SocialClaim.class, Set.of("decision")),
            Map.entry(LoanIssue.class, Set.of("dueOn", "purpose", "terms")),
            Map.entry(LoanTerms.class, Set.of("rate", "grace", "rounding")),
            Map.entry(LoanAgreement.class, Set.of("rate", "grace", "rounding", "settlement")),
            Map.entry(InternalLoanDecisionDraft.class, Set.of("terms")),
            Map.entry(MeetingDraft.Repayment.class, Set.of("instruction")),
            Map.entry(LoanTerms.Instalments.class, Set.of("step", "firstDueOn", "count")),
            Map.entry(LoanTerms.Grace.class, Set.of("principalInstalments", "interestInstalments", "interestFrom")),
            Map.entry(ShareOutDraft.class, Set.of("pot", "sharePrice", "settlementUnit", "enterprise")),
            Map.entry(Bodies.Leaving.class, Set.of("reason")),
            Map.entry(ContributionPlanDraft.class, Set.of("decidedOn", "decision")),
            Map.entry(CycleDraft.class, Set.of("reason")),
            Map.entry(CycleCloseDraft.class, Set.of("shareOut", "carryOver")),
            Map.entry(OpeningDraft.class, Set.of("socialFund")),
            Map.entry(OpeningDraft.OpenLoan.class, Set.of("purpose")),
            Map.entry(ConstitutionRules.class, Set.of("loans", "socialFund", "leaving", "quorumPercent")),
            Map.entry(ConstitutionRules.Loans.class, Set.of("rate", "rounding", "longestMonths", "ceilingPercent")),
            Map.entry(ConstitutionRules.SocialFund.class, Set.of("contribution", "claimCeiling")),
            Map.entry(ConstitutionRules.Leaving.class, Set.of("smallestGroup", "sharedBy")),
            Map.entry(CapitalDraft.class, Set.of("source", "origin", "purpose", "evidence")),
            Map.entry(LeavingDraft.class, Set.of("heir", "to", "decision", "note")),
            Map.entry(
                    ProposalDraft.class,
                    Set.of("subject", "reversal", "anew", "period", "leaving", "loanDecision", "memberLoanDecision")),
            Map.entry(PeriodDraft.class, Set.of("closedUntil", "decision")),
            Map.entry(CustomerOrderDraft.class, Set.of("item", "quantity")),
            Map.entry(EnterpriseCostDraft.class, Set.of("paidBy", "evidence")),
            Map.entry(EnterpriseInputDraft.class, Set.of("givenBy", "variety", "expiresOn", "evidence")),
            Map.entry(EnterprisePlan.class, Set.of("quantity", "target")),
            Map.entry(EnterprisePlan.Input.class, Set.of("quantity", "cost")),
            Map.entry(ProductionDraft.class, Set.of("variety", "expiresOn")),
            Map.entry(SaleDraft.class, Set.of("order", "customer", "payBy")),
            Map.entry(SaleDraft.Line.class, Set.of("batch", "quantity")),
            Map.entry(ExchangeDraft.class, Set.of("origin", "fee", "evidence")),
            Map.entry(ExchangeDraft.Rate.class, Set.of("source", "decision")),
            Map.entry(ForeignMoneyDraft.class, Set.of("origin", "evidence")),
            Map.entry(RemittanceDraft.class, Set.of("amount", "until", "use", "reason")),
            Map.entry(FundDraft.class, Set.of("country", "territory")),
            Map.entry(LoanDecisionDraft.class, Set.of("dueOn", "amount")),
            Map.entry(RevolvingLoanDraft.class, Set.of("money", "inGoods")),
            Map.entry(RevolvingLoanDraft.GoodsTerm.class, Set.of("quality")),
            Map.entry(RevolvingRepaymentDraft.class, Set.of("money")),
            Map.entry(RevolvingRepaymentDraft.Delivery.class, Set.of("variety", "quality", "price")),
            Map.entry(SeasonApplicationDraft.class, Set.of("money")),
            Map.entry(StockCountDraft.class, Set.of("reason")),
            Map.entry(StockIssueDraft.class, Set.of("group", "household", "person")),
            Map.entry(StockReceiptDraft.class, Set.of("source", "origin", "variety", "expiresOn", "evidence")),
            Map.entry(ExternalLoanDraft.class, Set.of("dueOn", "purpose")),
            Map.entry(ExternalLoan.EndDraft.class, Set.of("note")));

    private Shape() {}

    /** Whether a component of a body may be left out: lists and what may be null. */
    static boolean mayBeLeftOut(RecordComponent component) {
        @Nullable Set<String> optional = OPTIONAL.get(component.getDeclaringRecord());
        return component.getType() == List.class || (optional != null && optional.contains(component.getName()));
    }
}

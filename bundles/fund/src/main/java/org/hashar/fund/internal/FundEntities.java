package org.hashar.fund.internal;

import java.util.List;
import org.hashar.fund.internal.capital.CurrencyEntity;
import org.hashar.fund.internal.capital.DecisionEntity;
import org.hashar.fund.internal.capital.DocumentEntity;
import org.hashar.fund.internal.capital.DocumentReversalEntity;
import org.hashar.fund.internal.capital.OriginEntity;
import org.hashar.fund.internal.constitution.ConstitutionEntity;
import org.hashar.fund.internal.constitution.FineEntity;
import org.hashar.fund.internal.cycle.CycleEndEntity;
import org.hashar.fund.internal.cycle.CycleEntity;
import org.hashar.fund.internal.cycle.OpeningLoanEntity;
import org.hashar.fund.internal.enterprise.CustomerOrderEntity;
import org.hashar.fund.internal.enterprise.EnterpriseEntity;
import org.hashar.fund.internal.enterprise.EnterprisePlanEntity;
import org.hashar.fund.internal.enterprise.EnterprisePlanLineEntity;
import org.hashar.fund.internal.enterprise.EntitlementEntity;
import org.hashar.fund.internal.enterprise.GiverEntity;
import org.hashar.fund.internal.enterprise.SaleEntity;
import org.hashar.fund.internal.enterprise.SaleLineEntity;
import org.hashar.fund.internal.exchange.ExchangeEntity;
import org.hashar.fund.internal.exchange.ForeignEntity;
import org.hashar.fund.internal.exchange.PublishedRateEntity;
import org.hashar.fund.internal.external.ExternalLoanEndEntity;
import org.hashar.fund.internal.external.ExternalLoanEntity;
import org.hashar.fund.internal.leaving.LeavingEntity;
import org.hashar.fund.internal.ledger.AccountEntity;
import org.hashar.fund.internal.ledger.CarriedEntity;
import org.hashar.fund.internal.ledger.DependentEntity;
import org.hashar.fund.internal.ledger.FundEntity;
import org.hashar.fund.internal.ledger.JournalEntity;
import org.hashar.fund.internal.ledger.TransferEntity;
import org.hashar.fund.internal.loan.GuarantorEntity;
import org.hashar.fund.internal.loan.InstalmentEntity;
import org.hashar.fund.internal.loan.LoanTermsEntity;
import org.hashar.fund.internal.meeting.AttendanceEntity;
import org.hashar.fund.internal.meeting.LoanEntity;
import org.hashar.fund.internal.meeting.MeetingEntity;
import org.hashar.fund.internal.meeting.MeetingLineEntity;
import org.hashar.fund.internal.meeting.ReversalEntity;
import org.hashar.fund.internal.period.PeriodChangeEntity;
import org.hashar.fund.internal.proposal.FourEyesEntity;
import org.hashar.fund.internal.proposal.ProgrammeFourEyesEntity;
import org.hashar.fund.internal.proposal.ProposalEntity;
import org.hashar.fund.internal.rate.HeldRateEntity;
import org.hashar.fund.internal.rate.RateEntity;
import org.hashar.fund.internal.season.AllocationEntity;
import org.hashar.fund.internal.season.ApplicationEntity;
import org.hashar.fund.internal.season.ApplicationLineEntity;
import org.hashar.fund.internal.season.DueEntity;
import org.hashar.fund.internal.season.HandOverEntity;
import org.hashar.fund.internal.season.LoanShareEntity;
import org.hashar.fund.internal.season.RevolvingLoanEntity;
import org.hashar.fund.internal.season.SeasonEntity;
import org.hashar.fund.internal.shareout.ShareOutEntity;
import org.hashar.fund.internal.shareout.ShareOutItemEntity;
import org.hashar.fund.internal.shareout.ShareOutLineEntity;
import org.hashar.fund.internal.shareout.ShareOutReversalEntity;
import org.hashar.fund.internal.statement.ExemptionEntity;
import org.hashar.fund.internal.statement.PlanEntity;
import org.hashar.fund.internal.stock.AidEntity;
import org.hashar.fund.internal.stock.BatchEntity;
import org.hashar.fund.internal.stock.GoodsPriceEntity;
import org.hashar.fund.internal.stock.ItemEntity;
import org.hashar.store.EntitySource;
import org.osgi.service.component.annotations.Component;

/** Contributes the tables of funds, meetings, share-outs, rates, stock, seasons and enterprises to the store. */
@Component
public final class FundEntities implements EntitySource {
    @Override
    public String schema() {
        return "fund";
    }

    /** What was posted, and the documents it was posted from. */
    @Override
    public List<String> appendOnly() {
        return List.of(
                "fund_journal",
                "fund_transfer",
                "fund_carried",
                "fund_meeting",
                "fund_attendance",
                "fund_loan",
                "fund_reversal",
                "fund_document",
                "fund_document_reversal",
                "fund_share_out_reversal",
                "fund_decision",
                "fund_period_change",
                "fund_dependent",
                "fund_leaving",
                "fund_four_eyes",
                "fund_programme_four_eyes",
                "fund_constitution",
                "fund_constitution_fine",
                "fund_meeting_line",
                "fund_cycle",
                "fund_cycle_end",
                "fund_opening_loan",
                "fund_exemption",
                "fund_loan_terms",
                "fund_loan_guarantor",
                "fund_enterprise",
                "fund_enterprise_plan",
                "fund_enterprise_plan_line",
                "fund_enterprise_giver",
                "fund_entitlement",
                "fund_customer_order",
                "fund_sale",
                "fund_sale_line",
                "fund_exchange",
                "fund_foreign",
                "fund_published_rate",
                "fund_share_out_line",
                "fund_share_out_item",
                "fund_origin",
                "fund_season",
                "fund_due",
                "fund_application",
                "fund_application_line",
                "fund_allocation",
                "fund_revolving_loan",
                "fund_hand_over",
                "fund_loan_share",
                "fund_instalment",
                "fund_external_loan",
                "fund_batch",
                "fund_goods_price",
                "fund_aid");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                FundEntity.class,
                AccountEntity.class,
                JournalEntity.class,
                TransferEntity.class,
                MeetingEntity.class,
                AttendanceEntity.class,
                LoanEntity.class,
                LoanTermsEntity.class,
                InstalmentEntity.class,
                GuarantorEntity.class,
                ReversalEntity.class,
                PlanEntity.class,
                RateEntity.class,
                HeldRateEntity.class,
                ShareOutEntity.class,
                ShareOutLineEntity.class,
                ShareOutItemEntity.class,
                ShareOutReversalEntity.class,
                DocumentEntity.class,
                DocumentReversalEntity.class,
                DecisionEntity.class,
                OriginEntity.class,
                ItemEntity.class,
                AidEntity.class,
                BatchEntity.class,
                GoodsPriceEntity.class,
                SeasonEntity.class,
                DueEntity.class,
                ApplicationEntity.class,
                ApplicationLineEntity.class,
                AllocationEntity.class,
                RevolvingLoanEntity.class,
                HandOverEntity.class,
                LoanShareEntity.class,
                ConstitutionEntity.class,
                FineEntity.class,
                MeetingLineEntity.class,
                CycleEntity.class,
                CycleEndEntity.class,
                OpeningLoanEntity.class,
                ExemptionEntity.class,
                CarriedEntity.class,
                PeriodChangeEntity.class,
                DependentEntity.class,
                LeavingEntity.class,
                ProposalEntity.class,
                FourEyesEntity.class,
                ProgrammeFourEyesEntity.class,
                ExternalLoanEntity.class,
                ExternalLoanEndEntity.class,
                CustomerOrderEntity.class,
                EnterpriseEntity.class,
                EnterprisePlanEntity.class,
                EnterprisePlanLineEntity.class,
                EntitlementEntity.class,
                GiverEntity.class,
                SaleEntity.class,
                SaleLineEntity.class,
                CurrencyEntity.class,
                ForeignEntity.class,
                ExchangeEntity.class,
                PublishedRateEntity.class);
    }
}

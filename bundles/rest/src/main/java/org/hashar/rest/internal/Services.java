package org.hashar.rest.internal;

import org.hashar.api.Problem;
import org.hashar.api.access.AccessService;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.fund.BookService;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.ConstitutionService;
import org.hashar.api.fund.ContributionService;
import org.hashar.api.fund.ConversionService;
import org.hashar.api.fund.CycleService;
import org.hashar.api.fund.EnterpriseService;
import org.hashar.api.fund.ExchangeService;
import org.hashar.api.fund.ExternalLoanService;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.IndicatorService;
import org.hashar.api.fund.InternalLoanService;
import org.hashar.api.fund.LeavingService;
import org.hashar.api.fund.LoanService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.PeriodService;
import org.hashar.api.fund.ProposalService;
import org.hashar.api.fund.RateService;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.fund.ShareOutService;
import org.hashar.api.fund.StockService;
import org.hashar.api.intake.FormService;
import org.hashar.api.intake.ImportService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.api.registry.TerritoryService;
import org.hashar.api.report.ReportService;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the resources call. Each part may be away, because its bundle is left out, being upgraded, or waiting for its tables: then what needs it
 * answers 503 and says so, and everything else goes on. Therefore the references are dynamic, against the rule for other components.
 */
@Component(service = Services.class)
public final class Services {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable AccessService access;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CountryDirectory countries;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable TerritoryService territories;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PersonService persons;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable GroupService groups;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable MembershipService memberships;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FigureService figures;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable MeetingService meetings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FundService funds;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable RateService rates;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ImportService imports;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ReportService reports;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable LoanService loans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable InternalLoanService internalLoans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CapitalService capital;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ShareOutService shareOuts;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable StockService stocks;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable SeasonService seasons;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable RevolvingLoanService revolvingLoans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ConstitutionService constitutions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable IndicatorService indicators;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable CycleService cycles;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ContributionService contributions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable PeriodService periods;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ProposalService proposals;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable BookService books;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable LeavingService leavings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ExternalLoanService externalLoans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EnterpriseService enterprises;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ExchangeService exchanges;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ConversionService conversions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FormService forms;

    @Reference
    RegistryServices registry = new RegistryServices();

    RegistryServices registry() {
        return registry;
    }

    AccessService access() {
        return present(access, "access");
    }

    CountryDirectory countries() {
        return present(countries, "countries");
    }

    TerritoryService territories() {
        return present(territories, "territories");
    }

    PersonService persons() {
        return present(persons, "persons");
    }

    GroupService groups() {
        return present(groups, "groups");
    }

    MembershipService memberships() {
        return present(memberships, "memberships");
    }

    FigureService figures() {
        return present(figures, "figures");
    }

    MeetingService meetings() {
        return present(meetings, "meetings");
    }

    FundService funds() {
        return present(funds, "funds");
    }

    ImportService imports() {
        return present(imports, "imports");
    }

    RateService rates() {
        return present(rates, "rates");
    }

    ReportService reports() {
        return present(reports, "reports");
    }

    LoanService loans() {
        return present(loans, "loans");
    }

    InternalLoanService internalLoans() {
        return present(internalLoans, "internal loans");
    }

    ShareOutService shareOuts() {
        return present(shareOuts, "share-outs");
    }

    CapitalService capital() {
        return present(capital, "capital");
    }

    StockService stocks() {
        return present(stocks, "stocks");
    }

    SeasonService seasons() {
        return present(seasons, "seasons");
    }

    RevolvingLoanService revolvingLoans() {
        return present(revolvingLoans, "season loans");
    }

    CycleService cycles() {
        return present(cycles, "cycles");
    }

    ContributionService contributions() {
        return present(contributions, "contributions");
    }

    ConstitutionService constitutions() {
        return present(constitutions, "constitutions");
    }

    LeavingService leavings() {
        return present(leavings, "leavings");
    }

    ProposalService proposals() {
        return present(proposals, "proposals");
    }

    PeriodService periods() {
        return present(periods, "periods");
    }

    IndicatorService indicators() {
        return present(indicators, "indicators");
    }

    BookService books() {
        return present(books, "books");
    }

    ExternalLoanService externalLoans() {
        return present(externalLoans, "external loans");
    }

    EnterpriseService enterprises() {
        return present(enterprises, "enterprises");
    }

    ExchangeService exchanges() {
        return present(exchanges, "exchanges");
    }

    ConversionService conversions() {
        return present(conversions, "conversions");
    }

    FormService forms() {
        return present(forms, "forms");
    }

    static <S> S present(@Nullable S service, String name) {
        if (service == null) {
            throw Problem.of(Problem.Type.UNAVAILABLE, "service-away", name).exception();
        }
        return service;
    }
}

package org.hashar.soap.internal;

import javax.jws.WebService;
import javax.servlet.ServletRequest;
import javax.xml.ws.WebServiceContext;
import javax.xml.ws.handler.MessageContext;
import org.hashar.api.Actor;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.hashar.api.fund.CapitalService;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.fund.RevolvingLoanService;
import org.hashar.api.fund.SeasonService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupService;
import org.hashar.api.registry.MembershipService;
import org.hashar.api.registry.PersonService;
import org.hashar.soap.internal.partner.EnrolMemberResponseXml;
import org.hashar.soap.internal.partner.EnrolMemberXml;
import org.hashar.soap.internal.partner.FindFundsResponseXml;
import org.hashar.soap.internal.partner.FindFundsXml;
import org.hashar.soap.internal.partner.FindGroupsResponseXml;
import org.hashar.soap.internal.partner.FindGroupsXml;
import org.hashar.soap.internal.partner.FindMembershipsOfPersonResponseXml;
import org.hashar.soap.internal.partner.FindMembershipsOfPersonXml;
import org.hashar.soap.internal.partner.FindMembershipsResponseXml;
import org.hashar.soap.internal.partner.FindMembershipsXml;
import org.hashar.soap.internal.partner.FindPersonsResponseXml;
import org.hashar.soap.internal.partner.FindPersonsXml;
import org.hashar.soap.internal.partner.FindSeasonLoansResponseXml;
import org.hashar.soap.internal.partner.FindSeasonLoansXml;
import org.hashar.soap.internal.partner.FindSeasonsResponseXml;
import org.hashar.soap.internal.partner.FindSeasonsXml;
import org.hashar.soap.internal.partner.FundBySourceResponseXml;
import org.hashar.soap.internal.partner.FundBySourceXml;
import org.hashar.soap.internal.partner.FundPositionResponseXml;
import org.hashar.soap.internal.partner.FundPositionXml;
import org.hashar.soap.internal.partner.GroupStatementResponseXml;
import org.hashar.soap.internal.partner.GroupStatementXml;
import org.hashar.soap.internal.partner.IssueSeasonLoanResponseXml;
import org.hashar.soap.internal.partner.IssueSeasonLoanXml;
import org.hashar.soap.internal.partner.MembershipFigureResponseXml;
import org.hashar.soap.internal.partner.MembershipFigureXml;
import org.hashar.soap.internal.partner.Partner;
import org.hashar.soap.internal.partner.RecordMeetingResponseXml;
import org.hashar.soap.internal.partner.RecordMeetingXml;
import org.hashar.soap.internal.partner.RegisterPersonResponseXml;
import org.hashar.soap.internal.partner.RegisterPersonXml;
import org.hashar.soap.internal.partner.RepaySeasonLoanResponseXml;
import org.hashar.soap.internal.partner.RepaySeasonLoanXml;
import org.hashar.soap.internal.partner.SeasonLineageResponseXml;
import org.hashar.soap.internal.partner.SeasonLineageXml;
import org.hashar.soap.internal.partner.SeasonLoanStatementResponseXml;
import org.hashar.soap.internal.partner.SeasonLoanStatementXml;
import org.hashar.soap.internal.partner.SeasonPortfolioResponseXml;
import org.hashar.soap.internal.partner.SeasonPortfolioXml;

/** The contract's operations, each one call of a service. Thread-safe. */
@WebService(
        endpointInterface = "org.hashar.soap.internal.partner.Partner",
        targetNamespace = Contract.NAMESPACE,
        serviceName = "PartnerV1",
        portName = "Partner")
public final class PartnerEndpoint implements Partner {
    /** Request attribute that holds the {@link Actor} who was authenticated. */
    static final String ACTOR = PartnerEndpoint.class.getName() + ".actor";

    private final GroupService groups;
    private final PersonService persons;
    private final MembershipService memberships;
    private final MeetingService meetings;
    private final FundService funds;
    private final FigureService figures;
    private final CapitalService capital;
    private final SeasonService seasons;
    private final RevolvingLoanService loans;
    private final WebServiceContext context;

    PartnerEndpoint(
            GroupService groups,
            PersonService persons,
            MembershipService memberships,
            MeetingService meetings,
            FundService funds,
            FigureService figures,
            CapitalService capital,
            SeasonService seasons,
            RevolvingLoanService loans,
            WebServiceContext context) {
        this.groups = groups;
        this.persons = persons;
        this.memberships = memberships;
        this.meetings = meetings;
        this.funds = funds;
        this.figures = figures;
        this.capital = capital;
        this.seasons = seasons;
        this.loans = loans;
        this.context = context;
    }

    @Override
    public FindGroupsResponseXml findGroups(FindGroupsXml asked) {
        return Answers.groups(groups.list(actor(), Requests.query(asked), Requests.page(asked)));
    }

    @Override
    public RecordMeetingResponseXml recordMeeting(RecordMeetingXml asked) {
        try {
            return Answers.recorded(meetings.record(actor(), MeetingRequests.draft(asked.getMeeting())));
        } catch (ProblemException e) {
            throw below("/meeting", e.problem()).exception();
        }
    }

    @Override
    public GroupStatementResponseXml groupStatement(GroupStatementXml asked) {
        return Answers.statement(funds.groupStatement(actor(), asked.getGroup(), asked.getAsOf(), asked.getAsKnown()));
    }

    @Override
    public MembershipFigureResponseXml membershipFigure(MembershipFigureXml asked) {
        return Answers.figure(figures.membership(actor(), Requests.query(asked)));
    }

    @Override
    public FindFundsResponseXml findFunds(FindFundsXml asked) {
        return FundAnswers.funds(capital.ofOwner(actor(), asked.getOwner()));
    }

    @Override
    public FindSeasonsResponseXml findSeasons(FindSeasonsXml asked) {
        return FundAnswers.seasons(seasons.list(actor(), asked.getFund()));
    }

    @Override
    public IssueSeasonLoanResponseXml issueSeasonLoan(IssueSeasonLoanXml asked) {
        try {
            return FundAnswers.issued(loans.issue(actor(), FundRequests.draft(asked.getLoan())));
        } catch (ProblemException e) {
            throw below("/loan", e.problem()).exception();
        }
    }

    @Override
    public RepaySeasonLoanResponseXml repaySeasonLoan(RepaySeasonLoanXml asked) {
        try {
            return FundAnswers.repaid(loans.repay(actor(), FundRequests.draft(asked.getRepayment())));
        } catch (ProblemException e) {
            throw below("/repayment", e.problem()).exception();
        }
    }

    @Override
    public SeasonLoanStatementResponseXml seasonLoanStatement(SeasonLoanStatementXml asked) {
        return FundAnswers.statement(loans.require(actor(), asked.getLoan(), asked.getAsOf(), null));
    }

    @Override
    public FindSeasonLoansResponseXml findSeasonLoans(FindSeasonLoansXml asked) {
        return FundAnswers.loans(loans.ofSeason(actor(), asked.getSeason(), asked.getAsOf(), null));
    }

    @Override
    public FundPositionResponseXml fundPosition(FundPositionXml asked) {
        return FundAnswers.position(capital.position(actor(), asked.getFund(), asked.getAsOf(), asked.getAsKnown()));
    }

    @Override
    public FundBySourceResponseXml fundBySource(FundBySourceXml asked) {
        return FundAnswers.bySource(capital.bySource(actor(), asked.getFund(), asked.getAsOf(), asked.getAsKnown()));
    }

    @Override
    public SeasonPortfolioResponseXml seasonPortfolio(SeasonPortfolioXml asked) {
        return FundAnswers.portfolio(
                seasons.portfolio(actor(), asked.getSeason(), asked.getAsOf(), asked.getAsKnown()));
    }

    @Override
    public SeasonLineageResponseXml seasonLineage(SeasonLineageXml asked) {
        return FundAnswers.lineage(seasons.lineage(actor(), asked.getSeason(), asked.getAsOf(), asked.getAsKnown()));
    }

    @Override
    public FindPersonsResponseXml findPersons(FindPersonsXml asked) {
        int limit = Requests.page(null, asked.getLimit()).limit();
        return PersonAnswers.persons(persons.search(actor(), PersonRequests.query(asked), limit));
    }

    @Override
    public RegisterPersonResponseXml registerPerson(RegisterPersonXml asked) {
        try {
            return PersonAnswers.registered(persons.register(actor(), PersonRequests.draft(asked.getPerson())));
        } catch (ProblemException e) {
            throw below("/person", e.problem()).exception();
        }
    }

    @Override
    public EnrolMemberResponseXml enrolMember(EnrolMemberXml asked) {
        try {
            return PersonAnswers.enrolled(memberships.join(actor(), PersonRequests.draft(asked.getMembership())));
        } catch (ProblemException e) {
            throw below("/membership", e.problem()).exception();
        }
    }

    @Override
    public FindMembershipsResponseXml findMemberships(FindMembershipsXml asked) {
        Page.Request page = Requests.page(asked.getAfter(), asked.getLimit());
        return PersonAnswers.memberships(memberships.ofGroup(actor(), asked.getGroup(), asked.getAsKnown(), page));
    }

    @Override
    public FindMembershipsOfPersonResponseXml findMembershipsOfPerson(FindMembershipsOfPersonXml asked) {
        return PersonAnswers.memberships(memberships.ofPerson(actor(), asked.getPerson(), asked.getAsKnown()));
    }

    private Actor actor() {
        ServletRequest request = (ServletRequest) context.getMessageContext().get(MessageContext.SERVLET_REQUEST);
        if (request != null && request.getAttribute(ACTOR) instanceof Actor actor) {
            return actor;
        }
        throw Problem.of(Problem.Type.UNAUTHENTICATED, "unauthenticated").exception();
    }

    /** The same problem with its pointers below an element: services point into the document that they are given. */
    private static Problem below(String element, Problem problem) {
        return new Problem(
                problem.type(),
                problem.detailKey(),
                problem.args(),
                problem.violations().stream()
                        .map(v -> v.pointer().startsWith("/")
                                ? new Violation(element + v.pointer(), v.code(), v.args())
                                : v)
                        .toList());
    }
}

package org.hashar.soap.internal;

import javax.jws.WebService;
import javax.servlet.ServletRequest;
import javax.xml.ws.WebServiceContext;
import javax.xml.ws.handler.MessageContext;
import org.hashar.api.Actor;
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.Violation;
import org.hashar.api.fund.FundService;
import org.hashar.api.fund.MeetingService;
import org.hashar.api.registry.FigureService;
import org.hashar.api.registry.GroupService;
import org.hashar.soap.internal.partner.FindGroupsResponseXml;
import org.hashar.soap.internal.partner.FindGroupsXml;
import org.hashar.soap.internal.partner.GroupStatementResponseXml;
import org.hashar.soap.internal.partner.GroupStatementXml;
import org.hashar.soap.internal.partner.MembershipFigureResponseXml;
import org.hashar.soap.internal.partner.MembershipFigureXml;
import org.hashar.soap.internal.partner.Partner;
import org.hashar.soap.internal.partner.RecordMeetingResponseXml;
import org.hashar.soap.internal.partner.RecordMeetingXml;

/** The contract's four operations, each one call of a service. Thread-safe. */
@WebService(
        endpointInterface = "org.hashar.soap.internal.partner.Partner",
        targetNamespace = Contract.NAMESPACE,
        serviceName = "PartnerV1",
        portName = "Partner")
public final class PartnerEndpoint implements Partner {
    /** Request attribute that holds the {@link Actor} who was authenticated. */
    static final String ACTOR = PartnerEndpoint.class.getName() + ".actor";

    private final GroupService groups;
    private final MeetingService meetings;
    private final FundService funds;
    private final FigureService figures;
    private final WebServiceContext context;

    PartnerEndpoint(
            GroupService groups,
            MeetingService meetings,
            FundService funds,
            FigureService figures,
            WebServiceContext context) {
        this.groups = groups;
        this.meetings = meetings;
        this.funds = funds;
        this.figures = figures;
        this.context = context;
    }

    @Override
    public FindGroupsResponseXml findGroups(FindGroupsXml asked) {
        return Answers.groups(groups.list(actor(), Requests.query(asked), Requests.page(asked)));
    }

    @Override
    public RecordMeetingResponseXml recordMeeting(RecordMeetingXml asked) {
        try {
            return Answers.recorded(meetings.record(actor(), Requests.draft(asked.getMeeting())));
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

package org.hashar.soap.internal;

import java.util.Map;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.fund.GroupStatement;
import org.hashar.api.fund.Meeting;
import org.hashar.api.fund.StatementLine;
import org.hashar.api.money.Amount;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.MembershipFigure;
import org.hashar.soap.internal.partner.FigureXml;
import org.hashar.soap.internal.partner.FindGroupsResponseXml;
import org.hashar.soap.internal.partner.GroupStatementResponseXml;
import org.hashar.soap.internal.partner.GroupStatusXml;
import org.hashar.soap.internal.partner.GroupXml;
import org.hashar.soap.internal.partner.LineKindXml;
import org.hashar.soap.internal.partner.MembershipFigureResponseXml;
import org.hashar.soap.internal.partner.MoneyXml;
import org.hashar.soap.internal.partner.PlacesXml;
import org.hashar.soap.internal.partner.RecordMeetingResponseXml;
import org.hashar.soap.internal.partner.RecordedMeetingXml;
import org.hashar.soap.internal.partner.ReversalXml;
import org.hashar.soap.internal.partner.StatementLineXml;
import org.hashar.soap.internal.partner.StatementXml;

/** What the services answer, in the contract's words. */
final class Answers {
    private Answers() {}

    static FindGroupsResponseXml groups(Page<Group> page) {
        FindGroupsResponseXml answer = new FindGroupsResponseXml();
        FindGroupsResponseXml.GroupsXml groups = new FindGroupsResponseXml.GroupsXml();
        page.items().forEach(g -> groups.getGroup().add(group(g)));
        answer.setGroups(groups);
        answer.setNext(page.next());
        return answer;
    }

    private static GroupXml group(Group group) {
        GroupXml xml = new GroupXml();
        xml.setId(group.id());
        xml.setCode(group.code());
        xml.setCountry(group.country());
        xml.setType(group.type());
        xml.setName(group.name());
        xml.setMotto(group.motto());
        xml.setFormedOn(group.formedOn());
        xml.setTerritory(group.territory());
        xml.setStatus(GroupStatusXml.fromValue(group.status().name()));
        xml.setStatusSince(group.statusSince());
        xml.setRecordedAt(group.recordedAt());
        xml.setVersion(group.version());
        return xml;
    }

    static RecordMeetingResponseXml recorded(Recorded<Meeting> recorded) {
        RecordMeetingResponseXml answer = new RecordMeetingResponseXml();
        answer.setCreated(recorded.created());
        answer.setRecorded(meeting(recorded.value()));
        return answer;
    }

    private static RecordedMeetingXml meeting(Meeting meeting) {
        RecordedMeetingXml xml = new RecordedMeetingXml();
        xml.setId(meeting.id());
        xml.setGroup(meeting.document().group());
        xml.setDate(meeting.document().date());
        xml.setCashExpected(money(meeting.cashExpected()));
        xml.setCashDifference(money(meeting.cashDifference()));
        xml.setRecordedAt(meeting.recordedAt());
        xml.setRecordedBy(meeting.recordedBy());
        Meeting.Reversal reversal = meeting.reversal();
        if (reversal != null) {
            ReversalXml taken = new ReversalXml();
            taken.setId(reversal.id());
            taken.setReason(reversal.reason());
            taken.setReversedAt(reversal.reversedAt());
            taken.setReversedBy(reversal.reversedBy());
            taken.setReplacedBy(reversal.replacedBy());
            xml.setReversal(taken);
        }
        return xml;
    }

    static GroupStatementResponseXml statement(GroupStatement statement) {
        StatementXml xml = new StatementXml();
        xml.setGroup(statement.group());
        xml.setAsOf(statement.asOf());
        xml.setAsKnown(statement.asKnown());
        xml.setSavings(money(statement.savings()));
        xml.setLoansOutstanding(money(statement.loansOutstanding()));
        xml.setExpenses(money(statement.expenses()));
        xml.setCashDifference(money(statement.cashDifference()));
        if (!statement.shareOuts().isZero()) {
            xml.setShareOuts(money(statement.shareOuts()));
        }
        if (!statement.interest().isZero()) {
            xml.setInterest(money(statement.interest()));
        }
        if (!statement.loanLosses().isZero()) {
            xml.setLoanLosses(money(statement.loanLosses()));
        }
        if (!statement.enterprise().isZero()) {
            xml.setEnterprise(money(statement.enterprise()));
        }
        xml.setCash(money(statement.cash()));
        StatementXml.LinesXml lines = new StatementXml.LinesXml();
        statement.lines().forEach(l -> lines.getLine().add(line(l)));
        xml.setLines(lines);
        GroupStatementResponseXml answer = new GroupStatementResponseXml();
        answer.setStatement(xml);
        return answer;
    }

    private static StatementLineXml line(StatementLine line) {
        StatementLineXml xml = new StatementLineXml();
        xml.setDate(line.date());
        xml.setMeeting(line.meeting());
        xml.setKind(LineKindXml.fromValue(line.kind().name()));
        xml.setPerson(line.person());
        xml.setLoan(line.loan());
        xml.setAmount(money(line.amount()));
        xml.setReverses(line.reverses());
        xml.setOwnDate(line.ownDate());
        xml.setRecordedAt(line.recordedAt());
        return xml;
    }

    static MembershipFigureResponseXml figure(MembershipFigure figure) {
        FigureXml xml = new FigureXml();
        xml.setCountry(figure.country());
        xml.setGroupType(figure.groupType());
        xml.setTerritory(figure.territory());
        xml.setAsOf(figure.asOf());
        xml.setAsKnown(figure.asKnown());
        xml.setGroups(figure.groups());
        xml.setPersons(figure.persons());
        xml.setMemberships(figure.memberships());
        xml.setWomen(figure.women());
        xml.setMen(figure.men());
        FigureXml.TerritoriesXml territories = new FigureXml.TerritoriesXml();
        figure.territories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> {
                    PlacesXml places = new PlacesXml();
                    places.setLevel(e.getKey());
                    places.setCount(e.getValue());
                    territories.getPlaces().add(places);
                });
        xml.setTerritories(territories);
        MembershipFigureResponseXml answer = new MembershipFigureResponseXml();
        answer.setFigure(xml);
        return answer;
    }

    static MoneyXml money(Amount amount) {
        MoneyXml xml = new MoneyXml();
        xml.setAmount(amount.text());
        xml.setAsset(amount.asset().code());
        return xml;
    }
}

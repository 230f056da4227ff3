package org.hashar.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.ws.BindingProvider;
import javax.xml.ws.handler.MessageContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import partner.client.Contribution;
import partner.client.Delivery;
import partner.client.FaultCode;
import partner.client.Figure;
import partner.client.FindGroupsResponse;
import partner.client.Lineage;
import partner.client.Meeting;
import partner.client.Money;
import partner.client.Partner;
import partner.client.PartnerFault;
import partner.client.PartnerV1;
import partner.client.Portfolio;
import partner.client.Quantity;
import partner.client.RecordedMeeting;
import partner.client.SeasonLoanState;
import partner.client.SeasonRepayment;
import partner.client.Unit;

/** What a partner gets by generating a client from the contract, without any option, and calling with it. */
class ClientTest {
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void findsGroupsAndFigures() throws Exception {
        Partner partner = partner();

        FindGroupsResponse.Groups groups = groups(partner);
        assertThat(groups.getGroup()).extracting(g -> g.getName()).containsExactly("Жашасын & Co");

        Figure figure = partner.membershipFigure("TJ", "MST", day("2011-05-05"), null, null);
        assertThat(figure.getGroups()).isEqualTo(91);
        assertThat(figure.getPersons()).isEqualTo(525);
        assertThat(figure.getTerritories().getPlaces()).hasSize(2);
        assertThat(SERVER.fakes.actors).contains(Fakes.Access.RECORDER);
    }

    @Test
    void recordsAMeetingAndReadsTheFaultOfABrokenOne() throws Exception {
        Partner partner = partner();
        Meeting meeting = new Meeting();
        meeting.setId("01890000-0000-7000-8000-0000000000c1");
        meeting.setGroup(Fakes.GROUP.toString());
        meeting.setDate(day("2011-05-05"));
        meeting.setContributions(new Meeting.Contributions());
        meeting.getContributions().getContribution().add(contribution("KGS"));

        javax.xml.ws.Holder<Boolean> created = new javax.xml.ws.Holder<>();
        javax.xml.ws.Holder<RecordedMeeting> recorded = new javax.xml.ws.Holder<>();
        partner.recordMeeting(meeting, created, recorded);
        assertThat(created.value).isTrue();
        assertThat(recorded.value.getCashExpected().getAmount()).isEqualTo("150.00");

        meeting.setId("01890000-0000-7000-8000-0000000000c2");
        meeting.getContributions().getContribution().add(contribution("TJS"));
        PartnerFault fault =
                catchThrowableOfType(PartnerFault.class, () -> partner.recordMeeting(meeting, created, recorded));
        assertThat(fault.getFaultInfo().getCode()).isEqualTo(FaultCode.INVALID);
        assertThat(fault.getFaultInfo().getStatus()).isEqualTo(422);
        assertThat(fault.getFaultInfo().getViolations().getViolation())
                .extracting(v -> v.getPointer() + " " + v.getCode())
                .containsExactly("/meeting/contributions/1/amount/asset wrong-currency");
    }

    @Test
    void readsTheSeasonAndRepaysALoanInGoods() throws Exception {
        Partner partner = partner();

        Portfolio portfolio = partner.seasonPortfolio(FundFakes.SEASON.toString(), day("2012-01-15"), null);
        assertThat(portfolio.getPar30().getAmount()).isEqualTo("2000.00");
        Lineage lineage = partner.seasonLineage(FundFakes.SEASON.toString(), day("2012-01-15"), null);
        assertThat(lineage.getLoans().getLoan().get(0).getFunding().getPart()).hasSize(2);

        SeasonRepayment repayment = new SeasonRepayment();
        repayment.setId("01890000-0000-7000-8000-0000000000c9");
        repayment.setLoan(FundFakes.LOAN.toString());
        repayment.setDate(day("2011-10-01"));
        Quantity quantity = new Quantity();
        quantity.setAmount("10");
        quantity.setUnit(Unit.KG);
        Delivery delivery = new Delivery();
        delivery.setItem("GRAIN-WHEAT");
        delivery.setQuantity(quantity);
        repayment.setGoods(new SeasonRepayment.Goods());
        repayment.getGoods().getDelivery().add(delivery);
        javax.xml.ws.Holder<Boolean> created = new javax.xml.ws.Holder<>();
        javax.xml.ws.Holder<SeasonLoanState> state = new javax.xml.ws.Holder<>();
        partner.repaySeasonLoan(repayment, created, state);
        assertThat(created.value).isTrue();
        assertThat(state.value.getOutstanding().getAmount()).isEqualTo("11400.00");
        partner.repaySeasonLoan(repayment, created, state);
        assertThat(created.value).isFalse();
    }

    private static FindGroupsResponse.Groups groups(Partner partner) throws PartnerFault {
        javax.xml.ws.Holder<FindGroupsResponse.Groups> groups = new javax.xml.ws.Holder<>();
        partner.findGroups("KG", null, null, null, null, null, null, groups, new javax.xml.ws.Holder<>());
        return groups.value;
    }

    private static Contribution contribution(String asset) {
        Money money = new Money();
        money.setAmount("50.00");
        money.setAsset(asset);
        Contribution contribution = new Contribution();
        contribution.setPerson(Fakes.MEMBER.toString());
        contribution.setAmount(money);
        return contribution;
    }

    private static Partner partner() {
        Partner partner = new PartnerV1(ClientTest.class.getResource(Contract.RESOURCE)).getPartner();
        Map<String, Object> context = BindingProvider.class.cast(partner).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, SERVER.url());
        context.put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Authorization", List.of(TestServer.BASIC)));
        return partner;
    }

    private static XMLGregorianCalendar day(String text) throws Exception {
        return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
    }
}

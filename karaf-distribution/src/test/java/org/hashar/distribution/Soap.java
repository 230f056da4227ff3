package org.hashar.distribution;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** SOAP calls as a partner's program would send them. */
final class Soap {
    private Soap() {}

    static HttpResponse<String> call(Server server, String envelope) {
        return server.send(server.request("/soap/partner/v1")
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(envelope)));
    }

    static String membershipFigure(String country, String asOf) {
        return envelope("<p:MembershipFigure><p:country>" + country + "</p:country><p:asOf>" + asOf
                + "</p:asOf></p:MembershipFigure>");
    }

    static String findMemberships(String group) {
        return envelope("<p:FindMemberships><p:group>" + group + "</p:group></p:FindMemberships>");
    }

    /** The same meeting as {@link Village#meeting}. */
    static String recordMeeting(Village village, String id, LocalDate date, String fee, String asset) {
        String attendance = village.members().stream()
                .map(m -> "<p:member><p:person>" + m + "</p:person><p:state>PRESENT</p:state></p:member>")
                .collect(Collectors.joining());
        String contributions = village.members().stream()
                .map(m -> "<p:contribution><p:person>" + m + "</p:person><p:amount><p:amount>" + fee
                        + "</p:amount><p:asset>" + asset + "</p:asset></p:amount></p:contribution>")
                .collect(Collectors.joining());
        return envelope("<p:RecordMeeting><p:meeting><p:id>" + id + "</p:id><p:group>" + village.group()
                + "</p:group><p:date>" + date + "</p:date><p:attendance>" + attendance
                + "</p:attendance><p:contributions>" + contributions
                + "</p:contributions></p:meeting></p:RecordMeeting>");
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:p=\"urn:hashar:partner:v1\"><s:Body>"
                + body + "</s:Body></s:Envelope>";
    }
}

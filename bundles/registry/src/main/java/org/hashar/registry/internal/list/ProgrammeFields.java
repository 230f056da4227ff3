package org.hashar.registry.internal.list;

import static org.hashar.registry.internal.list.Fields.BETWEEN;
import static org.hashar.registry.internal.list.Fields.field;

import java.util.List;
import java.util.stream.Collectors;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.Coverage;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationRole;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.FederationMembership;
import org.hashar.api.registry.GroupDecision;
import org.hashar.api.registry.Visit;
import org.hashar.registry.internal.list.Listing.Field;

/** What the lists of groups' lives, of areas and of organisations tell. */
final class ProgrammeFields {
    static final List<Field<FederationMembership>> FEDERATIONS = List.of(
            field("id", "#meta+id", FederationMembership::id),
            field("group", "#meta+group", FederationMembership::group),
            field("unitedIn", "#meta+group+parent", FederationMembership::parent),
            field("from", "#date+start", FederationMembership::from),
            field("to", "#date+end", FederationMembership::to),
            field("leaveReason", "#meta+left", FederationMembership::leaveReason),
            field("recordedAt", "#date+recorded", FederationMembership::recordedAt));

    static final List<Field<GroupDecision>> DECISIONS = List.of(
            field("id", "#meta+id", GroupDecision::id),
            field("group", "#meta+group", GroupDecision::group),
            field("on", "#date", GroupDecision::date),
            field("decisionKind", "#meta+kind", GroupDecision::kind),
            field("decided", "#description", GroupDecision::text),
            field("entitled", "#meta+entitled", GroupDecision::entitled),
            field("present", "#meta+present", GroupDecision::present),
            field("votesFor", "#meta+for", GroupDecision::votesFor),
            field("votesAgainst", "#meta+against", GroupDecision::votesAgainst),
            field("abstained", "#meta+abstained", GroupDecision::abstained),
            field("quorate", "#meta+quorate", GroupDecision::quorate),
            field("carried", "#meta+carried", GroupDecision::carried),
            field("minutes", "#meta+minutes", GroupDecision::minutes),
            field("recordedAt", "#date+recorded", GroupDecision::recordedAt));

    static final List<Field<Visit>> VISITS = List.of(
            field("id", "#meta+id", Visit::id),
            field("group", "#meta+group", Visit::group),
            field("on", "#date", Visit::date),
            field("visitor", "#contact+name", Visit::visitor),
            field("scheme", "#meta+scheme", Visit::scheme),
            field("schemeVersion", "#meta+scheme+version", Visit::schemeVersion),
            field("points", "#value+score", Visit::score),
            field("grade", "#status", Visit::grade),
            field("remarks", "#description", Visit::remarks),
            field("nextVisit", "#date+next", Visit::nextVisit),
            field("recordedAt", "#date+recorded", Visit::recordedAt));

    static final List<Field<Area>> AREAS = List.of(
            field("code", "#loc+code", Area::code),
            field("country", "#country+code", Area::country),
            field("placeName", "#loc+name", area -> area.names().stream()
                    .map(name -> name.language() + " " + name.text())
                    .collect(Collectors.joining(BETWEEN))),
            field("aliases", "#meta+aliases", area -> String.join(BETWEEN, area.aliases())),
            field("parts", "#meta+parts", area -> area.parts().stream()
                    .map(Area.Part::territory)
                    .collect(Collectors.joining(BETWEEN))));

    static final List<Field<Organisation>> ORGANISATIONS = List.of(
            field("id", "#org+id", Organisation::id),
            field("country", "#country+code", Organisation::country),
            field("organisationKind", "#org+type", Organisation::kind),
            field("organisationName", "#org+name", Organisation::name),
            field("aliases", "#meta+aliases", each -> each.aliases().stream()
                    .map(OrganisationName::text)
                    .collect(Collectors.joining(BETWEEN))),
            field("partOf", "#org+parent", Organisation::parent),
            field("organisationCode", "#org+code", Organisation::identifier),
            field("recordedAt", "#date+recorded", Organisation::recordedAt));

    static final List<Field<OrganisationRole>> ORGANISATION_ROLES = List.of(
            field("id", "#meta+id", OrganisationRole::id),
            field("organisation", "#org+id", OrganisationRole::organisation),
            field("project", "#activity+code", OrganisationRole::project),
            field("organisationRole", "#org+role", OrganisationRole::kind),
            field("places", "#loc+code", each -> places(each.places())),
            field("from", "#date+start", OrganisationRole::from),
            field("to", "#date+end", OrganisationRole::to),
            field("recordedAt", "#date+recorded", OrganisationRole::recordedAt));

    static final List<Field<Agreement>> AGREEMENTS = List.of(
            field("id", "#meta+id", Agreement::id),
            field("agreementKind", "#meta+kind", Agreement::kind),
            field("agreementTitle", "#meta+title", Agreement::title),
            field("number", "#meta+number", Agreement::number),
            field("parties", "#org+id", each -> each.parties().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(BETWEEN))),
            field("project", "#activity+code", Agreement::project),
            field("signedOn", "#date+signed", Agreement::signedOn),
            field("from", "#date+start", Agreement::from),
            field("to", "#date+end", Agreement::to),
            field("subject", "#description", Agreement::subject),
            field("fundingYear", "#date+year+funding", Agreement::fundingYear),
            field("places", "#loc+code", each -> places(each.places())),
            field("recordedAt", "#date+recorded", Agreement::recordedAt));

    private ProgrammeFields() {}

    private static String places(List<Coverage> places) {
        return places.stream()
                .map(each -> (each.place() == null ? each.country() : each.place()) + " " + each.exactness())
                .collect(Collectors.joining(BETWEEN));
    }
}

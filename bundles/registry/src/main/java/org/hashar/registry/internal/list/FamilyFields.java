package org.hashar.registry.internal.list;

import static org.hashar.registry.internal.list.Fields.field;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.FamilyStatus;
import org.hashar.api.registry.LandPlot;
import org.hashar.api.registry.MaritalStatus;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.Remittance;
import org.hashar.registry.internal.list.Listing.Field;
import org.hashar.registry.internal.list.Source.About;
import org.jspecify.annotations.Nullable;

/** What the lists of families' facts tell, and those of what protects them. */
final class FamilyFields {

    /** A person in a release, with what was released. */
    record Given(Release.Released part, Release release) {}

    static final List<Field<About<Migration>>> MIGRATIONS = about(
            Migration::id,
            List.of(
                    fact("migrationKind", "#meta+kind", Migration::kind),
                    fact("destination", "#country+destination+code", Migration::destination),
                    fact("destinationPlace", "#loc+destination+name", Migration::place),
                    fact("legalStatus", "#meta+legal", Migration::legalStatus),
                    fact("from", "#date+start", Migration::from),
                    fact("expectedTo", "#date+expected", Migration::expectedTo),
                    fact("to", "#date+end", Migration::to),
                    fact("returnReason", "#meta+returned", Migration::returnReason),
                    fact("recordedAt", "#date+recorded", Migration::recordedAt)));

    static final List<Field<About<MaritalStatus>>> MARITAL_STATUSES = about(
            MaritalStatus::id,
            List.of(
                    fact("status", "#status", MaritalStatus::state),
                    fact("marriage", "#meta+marriage", MaritalStatus::marriage),
                    fact("early", "#meta+early", MaritalStatus::early),
                    fact("from", "#date+start", MaritalStatus::from),
                    fact("to", "#date+end", MaritalStatus::to),
                    fact("recordedAt", "#date+recorded", MaritalStatus::recordedAt)));

    static final List<Field<About<Remittance>>> REMITTANCES = about(
            each -> each.document().id(),
            List.of(
                    fact("remittanceKind", "#meta+kind", each -> each.document().kind()),
                    fact("amount", "#value", each -> {
                        var amount = each.document().amount();
                        return amount == null ? null : amount.amount();
                    }),
                    fact("currency", "#currency", each -> {
                        var amount = each.document().amount();
                        return amount == null ? null : amount.asset();
                    }),
                    fact("from", "#date+start", each -> each.document().from()),
                    fact("until", "#date+end", each -> each.document().until()),
                    fact("use", "#meta+use", each -> each.document().use()),
                    fact("reason", "#meta+reason", each -> each.document().reason()),
                    fact("withdrawn", "#date+withdrawn", each -> {
                        var withdrawal = each.withdrawal();
                        return withdrawal == null ? null : withdrawal.at();
                    }),
                    fact("recordedAt", "#date+recorded", Remittance::recordedAt)));

    static final List<Field<About<CivilDocument>>> CIVIL_DOCUMENTS = about(
            CivilDocument::id,
            List.of(
                    fact("documentKind", "#meta+kind", CivilDocument::kind),
                    fact("status", "#status", CivilDocument::status),
                    fact("identifierType", "#meta+identifiers+type", CivilDocument::identifierType),
                    fact("number", "#meta+identifiers", CivilDocument::number),
                    fact("issuer", "#org+issuer", CivilDocument::issuer),
                    fact("issuedOn", "#date+issued", CivilDocument::issuedOn),
                    fact("expiresOn", "#date+expires", CivilDocument::expiresOn),
                    fact("from", "#date+start", CivilDocument::from),
                    fact("to", "#date+end", CivilDocument::to),
                    fact("recordedAt", "#date+recorded", CivilDocument::recordedAt)));

    static final List<Field<About<Consent>>> CONSENTS = about(
            Consent::id,
            List.of(
                    fact("purpose", "#meta+purpose", Consent::purpose),
                    fact("channel", "#meta+channel", Consent::channel),
                    fact("status", "#status", Consent::state),
                    fact("textVersion", "#meta+version", Consent::textVersion),
                    fact("language", "#meta+language", Consent::language),
                    fact("giver", "#meta+giver", Consent::giver),
                    fact("guardian", "#meta+guardian", Consent::relation),
                    fact("from", "#date+start", Consent::from),
                    fact("until", "#date+end", Consent::until),
                    fact("withdrawn", "#date+withdrawn", Consent::withdrawnOn),
                    fact("recordedAt", "#date+recorded", Consent::recordedAt)));

    static final List<Field<FamilyStatus>> FAMILY_STATUSES = List.of(
            field("id", "#meta+id", FamilyStatus::id),
            field("household", "#meta+household", FamilyStatus::household),
            field("status", "#status", FamilyStatus::state),
            field("from", "#date+start", FamilyStatus::from),
            field("to", "#date+end", FamilyStatus::to),
            field("recordedAt", "#date+recorded", FamilyStatus::recordedAt));

    static final List<Field<LandPlot>> LAND_PLOTS = List.of(
            field("id", "#meta+id", LandPlot::id),
            field("household", "#meta+household", LandPlot::household),
            field("area", "#value+area", plot -> plot.area().amount()),
            field("unit", "#meta+unit", plot -> plot.area().unit()),
            field("squareMetres", "#value+area+m2", LandPlot::squareMetres),
            field("tenure", "#meta+tenure", LandPlot::tenure),
            field("use", "#meta+use", LandPlot::use),
            field("territory", "#loc+code", LandPlot::territory),
            field("from", "#date+start", LandPlot::from),
            field("to", "#date+end", LandPlot::to),
            field("recordedAt", "#date+recorded", LandPlot::recordedAt));

    static final List<Field<Given>> RELEASES = List.of(
            field("release", "#meta+id", each -> each.release().id()),
            field("purpose", "#meta+purpose", each -> each.release().purpose()),
            field("channel", "#meta+channel", each -> each.release().channel()),
            field("recipient", "#org+name", each -> each.release().recipient()),
            field("organisation", "#org+id", each -> each.release().organisation()),
            field("agreement", "#meta+agreement", each -> each.release().agreement()),
            field("on", "#date+released", each -> each.release().on()),
            field("person", "#meta+person", each -> each.part().person()),
            field("status", "#status", each -> each.part().state()),
            field("statusSince", "#date+status", each -> each.part().since()),
            field("recordedAt", "#date+recorded", each -> each.release().recordedAt()));

    private FamilyFields() {}

    private static <F> Field<About<F>> fact(String key, String tag, Function<F, @Nullable Object> value) {
        return field(key, tag, each -> value.apply(each.fact()));
    }

    /** Who it is about, before what is told of it. */
    private static <F> List<Field<About<F>>> about(Function<F, UUID> id, List<Field<About<F>>> facts) {
        List<Field<About<F>>> fields = new ArrayList<>(List.of(
                field("id", "#meta+id", each -> id.apply(each.fact())),
                field("person", "#meta+person", each -> each.person().id()),
                field("family", "#beneficiary+family", each -> Fields.name(each.person())
                        .family()),
                field("given", "#beneficiary+given", each -> Fields.name(each.person())
                        .given()),
                field("sex", "#gender", each -> each.person().sex())));
        fields.addAll(facts);
        return List.copyOf(fields);
    }
}

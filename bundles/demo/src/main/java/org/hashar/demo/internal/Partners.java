package org.hashar.demo.internal;

import static org.hashar.demo.internal.FamilyStory.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.api.organisation.OrganisationRoleDraft;
import org.hashar.api.registry.Area;
import org.hashar.api.registry.AreaDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;

/**
 * Who works with the families, and on what ground: two invented organisations with a memorandum about data, an area of four jamoats of Isfara, and
 * the texts that people agree to.
 */
final class Partners {
    static final String LAWYERS = "Маркази ҳуқуқии «Чароғ»";
    private static final String MEMORANDUM = "M-2011/2";
    private static final String PROJECT = "DEMO-TJ";

    private final Dice dice = new Dice("partners");
    private final List<RegistryDesk.Deed> deeds = new ArrayList<>();
    private final UUID lawyersId = dice.id(day("2010-09-01"));
    private final UUID memorandumId = dice.id(day("2011-01-25"));
    private final ConsentTextDraft processing;
    private final ConsentTextDraft processingAnew;
    private final ConsentTextDraft sharing;
    private final ConsentTextDraft kyrgyzProcessing;

    Partners() {
        organisations();
        area();
        processing = text(
                "TJ",
                ConsentPurpose.PROCESSING,
                "2010-10-01",
                false,
                new ConsentTextDraft.Wording("tg", "Розӣ ҳастам, ки барнома маълумоти маро нигоҳ дорад."),
                new ConsentTextDraft.Wording("ru", "Согласна, чтобы программа хранила мои данные."));
        sharing = text(
                "TJ",
                ConsentPurpose.SHARING_WITH_PARTNERS,
                "2010-10-01",
                false,
                new ConsentTextDraft.Wording("tg", "Розӣ ҳастам, ки маълумотам ба шарикони барнома дода шавад."),
                new ConsentTextDraft.Wording("ru", "Согласна, чтобы мои данные передавали партнёрам программы."));
        processingAnew = text(
                "TJ",
                ConsentPurpose.PROCESSING,
                "2011-09-01",
                true,
                new ConsentTextDraft.Wording(
                        "tg", "Розӣ ҳастам, ки барнома маълумоти маро то панҷ соли баъди анҷомаш нигоҳ дорад."),
                new ConsentTextDraft.Wording(
                        "ru", "Согласна, чтобы программа хранила мои данные до пяти лет после её конца."));
        kyrgyzProcessing = text(
                "KG",
                ConsentPurpose.PROCESSING,
                "2010-03-01",
                false,
                new ConsentTextDraft.Wording("ky", "Программа маалыматымды сактоосуна макулмун."),
                new ConsentTextDraft.Wording("ru", "Согласна, чтобы программа хранила мои данные."));
    }

    List<RegistryDesk.Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** The organisation that helps with papers. */
    UUID lawyers() {
        return lawyersId;
    }

    /** What was agreed with it about data. */
    UUID memorandum() {
        return memorandumId;
    }

    /** The first text about keeping data in Tajikistan. */
    ConsentTextDraft processing() {
        return processing;
    }

    /** The second, which everybody is asked about anew. */
    ConsentTextDraft processingAnew() {
        return processingAnew;
    }

    /** About handing data to partners, in Tajikistan. */
    ConsentTextDraft sharing() {
        return sharing;
    }

    /** About keeping data in Kyrgyzstan. */
    ConsentTextDraft kyrgyzProcessing() {
        return kyrgyzProcessing;
    }

    private void organisations() {
        OrganisationDraft programme = new OrganisationDraft(
                dice.id(day("2010-09-01")),
                "TJ",
                OrganisationDraft.Kind.NATIONAL_NGO,
                "Созмони ҷамъиятии «Навбаҳор»",
                List.of(new OrganisationName("Navbahor", "en", null, null)),
                null,
                null);
        OrganisationDraft lawyers = new OrganisationDraft(
                lawyersId,
                "TJ",
                OrganisationDraft.Kind.NATIONAL_NGO,
                LAWYERS,
                List.of(new OrganisationName("Charogh legal centre", "en", null, null)),
                null,
                null);
        for (OrganisationDraft each : List.of(programme, lawyers)) {
            deeds.add((actor, desk) -> desk.organisations.register(actor, each));
        }
        plays(programme.id(), OrganisationRoleDraft.Kind.IMPLEMENTER, "2010-10-01");
        plays(lawyers.id(), OrganisationRoleDraft.Kind.PARTNER, "2011-02-01");
        AgreementDraft memorandum = new AgreementDraft(
                memorandumId,
                AgreementDraft.Kind.DATA_SHARING,
                "Memorandum on legal help for families of migrants",
                MEMORANDUM,
                List.of(programme.id(), lawyers.id()),
                PROJECT,
                day("2011-01-25"),
                day("2011-02-01"),
                null,
                "Lists of those who agree to it, for help with passports, marriages and certificates of birth",
                null,
                List.of());
        deeds.add((actor, desk) -> desk.agreements.register(actor, memorandum));
    }

    private void plays(UUID organisation, OrganisationRoleDraft.Kind kind, String from) {
        OrganisationRoleDraft draft =
                new OrganisationRoleDraft(dice.id(day(from)), organisation, PROJECT, kind, day(from), null, List.of());
        deeds.add((actor, desk) -> desk.roles.give(actor, draft));
    }

    private void area() {
        AreaDraft draft = new AreaDraft(
                dice.id(day("2010-10-01")),
                "TJ",
                "ISFARA-GARDENS",
                List.of(new Area.Name("tg", "Боғоти Исфара"), new Area.Name("en", "Gardens of Isfara")),
                List.of("Сады Исфары"),
                List.of("3505220-J01", "3505220-J02", "3505220-J04", "3505220-J08").stream()
                        .map(territory -> new Area.Part(territory, null, null))
                        .toList());
        deeds.add((actor, desk) -> desk.areas.register(actor, draft));
    }

    private ConsentTextDraft text(
            String country, ConsentPurpose purpose, String from, boolean anew, ConsentTextDraft.Wording... wordings) {
        ConsentTextDraft draft =
                new ConsentTextDraft(dice.id(day(from)), country, purpose, day(from), anew, List.of(wordings));
        deeds.add((actor, desk) -> desk.consents.publish(actor, draft));
        return draft;
    }
}

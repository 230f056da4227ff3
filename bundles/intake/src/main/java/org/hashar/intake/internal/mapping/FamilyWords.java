package org.hashar.intake.internal.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.LandPlotDraft.Unit;
import org.hashar.api.registry.MigrationDraft;

/** How lists tell of families in Tajik, Kyrgyz, Uzbek of both scripts, Russian and English. */
final class FamilyWords {
    static final Words<Relation> RELATIONS = relations();

    static final Words<Tenure> TENURES = Words.ofCodes(Tenure.class)
            .put(
                    Tenure.OWN,
                    "owned,собственная,собственный,своя,свой,своё,худӣ,хусусӣ,өз,жеке,менчик,oʻz,xususiy,хусусий")
            .put(Tenure.BORROWED, "lent,одолженная,временная,муваққатӣ,орият,убактылуу,vaqtincha,вақтинча")
            .put(Tenure.RENTED, "rent,lease,leased,аренда,арендованная,иҷора,ижара,ijara")
            .put(
                    Tenure.COLLECTIVE,
                    "common,коллективная,совместная,дастаҷамъӣ,якҷоя,биргелешкен,жамааттык,jamoaviy,жамоавий")
            .put(Tenure.ALLOTTED, "выделенная,выделена,ҷудошуда,бөлүнгөн,ajratilgan,ажратилган");

    static final Words<Unit> UNITS = Words.ofCodes(Unit.class)
            .put(Unit.M2, "m²,sqm,square metre,square metres,м2,м²,квм,квадратный метр,метри мураббаъ,чарчы метр,kvm")
            .put(Unit.SOTKA, "sotkas,сотка,сотки,соток,сотых,сотих,sotix,сотик")
            .put(Unit.HA, "hectare,hectares,га,гектар,гектара,гектаров,gektar")
            .put(Unit.ACRE, "acres,акр,акра,акров");

    static final Words<MigrationDraft.Kind> MIGRATIONS = Words.ofCodes(MigrationDraft.Kind.class)
            .put(
                    MigrationDraft.Kind.INTERNATIONAL,
                    "abroad,международная,внешняя,за границей,за рубежом,хориҷӣ,дар хориҷа,чет өлкөдө,тышкы,chet elda,xalqaro,ташқи")
            .put(MigrationDraft.Kind.INTERNAL, "внутренняя,дохилӣ,ички,ichki")
            .put(MigrationDraft.Kind.SEASONAL, "сезонная,мавсимӣ,сезондук,mavsumiy,мавсумий")
            .put(MigrationDraft.Kind.SHIFT, "вахта,вахтовая,навбатӣ,вахталык,vaxta");

    /** Codes of ISO 3166-1, and what the countries are called. */
    static final Words<String> COUNTRIES = countries();

    private FamilyWords() {}

    private static Words<Relation> relations() {
        return Words.ofCodes(Relation.class)
                .put(
                        Relation.HEAD,
                        "head of household,глава,глава семьи,хозяин,хозяйка,сардор,сардори оила,сарвари оила,башчы,үй башчысы,"
                                + "үй-бүлө башчысы,oila boshligʻi,оила бошлиғи")
                .put(
                        Relation.SPOUSE,
                        "husband,wife,муж,жена,супруг,супруга,ҳамсар,шавҳар,завҷа,жубай,жубайы,күйөөсү,аялы,eri,xotini,эри,хотини,"
                                + "turmush oʻrtogʻi,турмуш ўртоғи")
                .put(
                        Relation.CHILD,
                        "son,daughter,сын,дочь,ребёнок,фарзанд,писар,духтар,бала,баласы,уул,уулу,кыз,кызы,farzand,фарзанди,oʻgʻil,"
                                + "oʻgʻli,ўғил,ўғли,qiz,qizi,қиз,қизи")
                .put(
                        Relation.CHILD_IN_LAW,
                        "son-in-law,daughter-in-law,невестка,сноха,зять,арӯс,келин,домод,келини,күйөө бала,kelin,kelini,kuyov,куёв")
                .put(
                        Relation.GRANDCHILD,
                        "grandson,granddaughter,внук,внучка,набера,абера,небере,небереси,nabira,nabirasi,набира")
                .put(
                        Relation.PARENT,
                        "mother,father,мать,отец,модар,падар,апа,апасы,атасы,энеси,ата,ona,ota,onasi,otasi,онаси,отаси")
                .put(
                        Relation.PARENT_IN_LAW,
                        "mother-in-law,father-in-law,свекровь,свёкор,тёща,тесть,хушдоман,хусур,кайнене,кайната,қайнона,қайнота,"
                                + "qaynona,qaynota")
                .put(
                        Relation.GRANDPARENT,
                        "grandmother,grandfather,бабушка,дедушка,бибӣ,бобо,момо,чоң эне,чоң ата,таене,таята,buvi,buva,буви")
                .put(
                        Relation.SIBLING,
                        "brother,sister,брат,сестра,бародар,хоҳар,додар,апа,ака,ука,ага,ини,байке,эже,карындаш,сиңди,aka,uka,opa,"
                                + "singil,опа,сингил")
                .put(
                        Relation.SIBLING_IN_LAW,
                        "brother-in-law,sister-in-law,деверь,золовка,шурин,свояченица,свояк,янга,язна,жеңе,жезде,кайнага,кайнини,"
                                + "кайнэже,балдыз,yanga,pochcha,почча")
                .put(Relation.NIECE_OR_NEPHEW, "niece,nephew,племянник,племянница,ҷиян,жээн,жиян,jiyan")
                .put(
                        Relation.OTHER_RELATIVE,
                        "relative,родственник,родственница,другой родственник,хеш,хешованд,хеши дигар,тууган,башка тууган,qarindosh,"
                                + "қариндош")
                .put(
                        Relation.NOT_RELATED,
                        "не родственник,не родственница,бегона,хеш нест,тууган эмес,begona,qarindosh emas,қариндош эмас");
    }

    private static Words<String> countries() {
        Words<String> words = new Words<String>().put("RU", "РФ,Российская Федерация,Russian Federation");
        for (String code : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            Locale country = new Locale("", code);
            words.put(code, code);
            for (String language : List.of("en", "ru", "tg", "ky", "uz", "uz-Cyrl")) {
                String name = country.getDisplayCountry(Locale.forLanguageTag(language));
                words.put(code, name.replace(",", " "));
            }
        }
        return words;
    }
}

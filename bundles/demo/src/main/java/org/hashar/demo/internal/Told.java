package org.hashar.demo.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentDraft.Status;
import org.hashar.api.registry.ConsentDraft.Guardian;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft.Tenure;
import org.hashar.api.registry.MaritalStatusDraft.Marriage;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.LegalStatus;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.RemittanceDraft.Reason;
import org.hashar.api.registry.Sex;

/**
 * Six families that are worth a look, all invented: Sitora, who had no passport and whose marriage only the mullah knew; a grandmother with six
 * grandchildren in her care (KG-35); one who was registered twice; and three of Chimgen that are in need: a woman whose husband sends nothing any
 * more, one alone with three children, and an old one with two grandchildren.
 */
final class Told {
    private static final String NAVGILEM = "3505220-J01";
    private static final String KHONOBOD = "3505220-J02";
    private static final String JASHASYN = "41703220842150";
    private static final String REGISTRY_OFFICE = "Шуъбаи САҲШ, Исфара";
    private static final String TELEPHONE = "+992 93 555 01 01";

    private final Names names;
    private final Partners partners;

    Told(Names names, Partners partners) {
        this.names = names;
        this.partners = partners;
    }

    List<FamilyStory> of(List<GroupStory> groups) {
        List<FamilyStory> told = new ArrayList<>(List.of(
                sitora(Families.oldest(groups, NAVGILEM)),
                grandmother(Families.oldest(groups, JASHASYN)),
                registeredTwice(Families.oldest(groups, KHONOBOD))));
        told.addAll(inNeed(groups));
        return told;
    }

    /** The families of Chimgen that are fed until the harvest (KG-21). */
    List<FamilyStory> inNeed(List<GroupStory> groups) {
        return List.of(
                leftAlone(groups), threeChildren(groups), twoGrandchildren(Families.oldest(groups, Programme.CHIMGEN)));
    }

    /** A young wife in the house of her husband's mother. He comes home for two weeks in August, and the marriage is registered. */
    private FamilyStory sitora(PersonDraft mother) {
        FamilyStory family = new FamilyStory("family/sitora", mother, "2009-10-12");
        PersonDraft husband =
                family.has(Relation.CHILD, names.kin(mother, "Фаррух", Sex.MALE), Sex.MALE, "1986-03-02", null);
        PersonDraft sitora = family.has(
                Relation.CHILD_IN_LAW, names.kin(mother, "Ситора", Sex.FEMALE), Sex.FEMALE, "1990-05-14", null);
        PersonDraft daughter =
                family.has(Relation.GRANDCHILD, names.kin(mother, "Оиша", Sex.FEMALE), Sex.FEMALE, "2010-09-02", null);
        family.has(Relation.CHILD, names.kin(mother, "Матлуба", Sex.FEMALE), Sex.FEMALE, "1992-11-21", null);

        family.went(
                husband,
                MigrationDraft.Kind.INTERNATIONAL,
                "RU",
                "Екатеринбург",
                LegalStatus.WORK_PERMIT,
                "2010-11-05",
                "2011-08-08",
                ReturnReason.FAMILY);
        family.goes(
                husband,
                MigrationDraft.Kind.INTERNATIONAL,
                "RU",
                "Екатеринбург",
                LegalStatus.WORK_PERMIT,
                "2011-08-25");
        family.becomes(FamilyStatusDraft.State.ACTIVE_MIGRANT, "2010-11-05", null);
        family.receives(sitora, "24000", "RUB", "2011-01-01", "2011-03-31", "FOOD");
        family.receives(sitora, "18000", "RUB", "2011-04-01", "2011-07-31", "DEBT");
        family.receivesNoMore(sitora, "2011-11-01", Reason.WORK_LOST);
        for (PersonDraft each : List.of(husband, sitora)) {
            family.marries(each, Marriage.RELIGIOUS_ONLY, "2009-10-12", "2011-08-15");
            family.marries(each, Marriage.REGISTERED, "2011-08-15", null);
        }
        family.gets(sitora, Kind.MARRIAGE_CERTIFICATE, REGISTRY_OFFICE, "2011-08-15", null);
        family.lacks(sitora, Kind.PASSPORT, Status.MISSING, "2011-02-01");
        family.lacks(sitora, Kind.PASSPORT, Status.APPLIED, "2011-05-10");
        family.gets(sitora, Kind.PASSPORT, "Шуъбаи шиносномадиҳӣ, Исфара", "2011-07-04", "2021-07-04");
        family.lacks(daughter, Kind.BIRTH_CERTIFICATE, Status.MISSING, "2011-02-01");
        family.gets(daughter, Kind.BIRTH_CERTIFICATE, REGISTRY_OFFICE, "2011-07-20", null);
        family.tills("7.5", Tenure.OWN, "GARDEN");
        sitoraAgrees(family, sitora, daughter);
        return family;
    }

    /** Twice to the keeping of her data, because the text changed; to partners only until the lawyers had done their work. */
    private void sitoraAgrees(FamilyStory family, PersonDraft sitora, PersonDraft daughter) {
        family.agrees(sitora, partners.processing(), "2011-02-01");
        family.agrees(daughter, partners.processing(), sitora, Guardian.PARENT, "2011-02-01");
        family.agrees(sitora, partners.sharing(), "2011-02-01");
        family.isNamedTo(sitora, partners, "2011-03-15", false);
        family.isNamedTo(sitora, partners, "2011-07-25", true);
        family.agrees(sitora, partners.processingAnew(), "2011-10-05");
        family.agreesNoMore(sitora, ConsentPurpose.SHARING_WITH_PARTNERS, "2011-11-20", "The papers are there");
    }

    /** Two sons and a wife are abroad; six grandchildren stay with her (KG-35). What came ceased in the autumn. */
    private FamilyStory grandmother(PersonDraft grandmother) {
        FamilyStory family = new FamilyStory("family/grandmother", grandmother, "2009-01-01");
        PersonDraft elder =
                family.has(Relation.CHILD, names.kin(grandmother, "Бакыт", Sex.MALE), Sex.MALE, "1971-06-17", null);
        PersonDraft wife = family.has(
                Relation.CHILD_IN_LAW, names.kin(grandmother, "Чынара", Sex.FEMALE), Sex.FEMALE, "1974-01-09", null);
        PersonDraft younger =
                family.has(Relation.CHILD, names.kin(grandmother, "Талант", Sex.MALE), Sex.MALE, "1977-09-30", null);
        List<PersonDraft> grandchildren = new ArrayList<>();
        for (String child : List.of(
                "Айпери F 1993-06-20",
                "Эрлан M 1996-04-11",
                "Бегимай F 1999-10-03",
                "Тилек M 2002-02-25",
                "Нурай F 2004-12-08",
                "Бекжан M 2007-07-19")) {
            String[] told = child.split(" ", -1);
            Sex sex = told[1].equals("F") ? Sex.FEMALE : Sex.MALE;
            grandchildren.add(family.has(
                    Relation.GRANDCHILD, names.kin(grandmother, told[0], sex), sex, told[2], grandmother.id()));
        }
        family.goes(elder, MigrationDraft.Kind.INTERNATIONAL, "RU", "Москва", LegalStatus.CITIZEN, "2009-03-10");
        family.goes(wife, MigrationDraft.Kind.INTERNATIONAL, "RU", "Москва", LegalStatus.REGISTERED, "2010-02-15");
        family.goes(younger, MigrationDraft.Kind.INTERNATIONAL, "KZ", "Алматы", LegalStatus.IRREGULAR, "2010-05-01");
        family.becomes(FamilyStatusDraft.State.ACTIVE_MIGRANT, "2009-03-10", null);
        family.receives(grandmother, "60000", "RUB", "2010-07-01", "2010-12-31", "FOOD");
        family.receives(grandmother, "90000", "KZT", "2011-01-01", "2011-03-31", "SCHOOL");
        family.receives(grandmother, "35000", "RUB", "2011-01-01", "2011-08-31", "FOOD");
        family.receivesNoMore(grandmother, "2011-09-15", Reason.ILLNESS);
        family.tills("6", Tenure.OWN, "GARDEN");
        family.tills("20", Tenure.ALLOTTED, "FIELD");
        family.agrees(grandmother, partners.kyrgyzProcessing(), "2011-03-01");
        for (PersonDraft child : grandchildren) {
            family.agrees(child, partners.kyrgyzProcessing(), grandmother, Guardian.GRANDPARENT, "2011-03-01");
        }
        return family;
    }

    /** Three sotka of a neighbour's garden feed the family since the husband founded another one. */
    private FamilyStory leftAlone(List<GroupStory> groups) {
        PersonDraft woman = ofChimgen(groups, 1963, 1979);
        int born = requireNonNull(woman.birthYear());
        FamilyStory family = new FamilyStory("family/left-alone", woman, "2008-01-01");
        PersonDraft husband = family.has(Relation.SPOUSE, names.kin(woman, "Эрмек", Sex.MALE), Sex.MALE, born - 3);
        family.has(Relation.CHILD, names.kin(woman, "Айбек", Sex.MALE), Sex.MALE, born + 22);
        family.has(Relation.CHILD, names.kin(woman, "Айдана", Sex.FEMALE), Sex.FEMALE, born + 26);
        family.goes(husband, MigrationDraft.Kind.INTERNATIONAL, "RU", "Сургут", LegalStatus.RESIDENT, "2008-04-02");
        family.receives(woman, "40000", "RUB", "2010-01-01", "2010-09-30", "FOOD");
        family.receivesNoMore(woman, "2011-02-01", Reason.OTHER_FAMILY);
        family.becomes(FamilyStatusDraft.State.ACTIVE_MIGRANT, "2008-04-02", "2011-02-01");
        family.becomes(FamilyStatusDraft.State.ABANDONED, "2011-02-01", null);
        family.tills("3", Tenure.BORROWED, "GARDEN");
        return family;
    }

    private FamilyStory threeChildren(List<GroupStory> groups) {
        PersonDraft woman = ofChimgen(groups, 1980, 1983);
        FamilyStory family = new FamilyStory("family/three-children", woman, "2010-01-01");
        int first = requireNonNull(woman.birthYear()) + 20;
        family.has(Relation.CHILD, names.kin(woman, "Тилек", Sex.MALE), Sex.MALE, first);
        family.has(Relation.CHILD, names.kin(woman, "Бегимай", Sex.FEMALE), Sex.FEMALE, first + 3);
        family.has(Relation.CHILD, names.kin(woman, "Каныкей", Sex.FEMALE), Sex.FEMALE, first + 6);
        family.tills("4", Tenure.OWN, "GARDEN");
        return family;
    }

    private FamilyStory twoGrandchildren(PersonDraft old) {
        FamilyStory family = new FamilyStory("family/two-grandchildren", old, "2007-01-01");
        family.has(Relation.GRANDCHILD, names.kin(old, "Эрлан", Sex.MALE), Sex.MALE, "1999-05-04", old.id());
        family.has(Relation.GRANDCHILD, names.kin(old, "Нурай", Sex.FEMALE), Sex.FEMALE, "2003-03-17", old.id());
        family.tills("2", Tenure.OWN, "GARDEN");
        return family;
    }

    /** The first woman of Chimgen who was born in some years. */
    private static PersonDraft ofChimgen(List<GroupStory> groups, int from, int to) {
        return groups.stream()
                .filter(group -> group.group().territory().equals(Programme.CHIMGEN))
                .flatMap(group -> group.persons().stream())
                .filter(person -> requireNonNull(person.birthYear()) >= from && person.birthYear() <= to)
                .findFirst()
                .orElseThrow();
    }

    /** Registered with her household in Tajik, and a year later by another clerk in Latin, with one telephone: a pair to decide on. */
    private FamilyStory registeredTwice(PersonDraft mother) {
        FamilyStory family = new FamilyStory("family/registered-twice", mother, "2010-11-02");
        List<PersonName> both = names.told("TJ", "Шаҳло", "Ҳаким", Sex.FEMALE);
        PersonName latin = both.get(1);
        PersonDraft first = withTelephone(family.dice().id(FamilyStory.day("2010-11-02")), both, 1984);
        PersonDraft again = withTelephone(
                family.dice().id(FamilyStory.day("2011-10-20")),
                List.of(new PersonName(PersonName.Kind.OFFICIAL, "en", latin.family(), latin.given(), null)),
                1985);
        family.registers(first);
        family.lives(first, Relation.CHILD_IN_LAW, null, "2010-11-02");
        family.registers(again);
        family.deed((actor, desk) -> desk.duplicates.of(actor, again.id()));
        return family;
    }

    private static PersonDraft withTelephone(UUID id, List<PersonName> names, int birthYear) {
        return new PersonDraft(
                id,
                "TJ",
                names,
                Sex.FEMALE,
                null,
                birthYear,
                KHONOBOD,
                List.of(),
                List.of(TELEPHONE),
                null,
                null,
                null);
    }
}

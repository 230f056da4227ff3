package org.hashar.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashar.api.money.Money;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.ConsentTextDraft;
import org.hashar.api.registry.ConsentWithdrawalDraft;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MaritalStatusDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.api.registry.RemittanceDraft;
import org.hashar.api.registry.Sex;
import org.jspecify.annotations.Nullable;

/** What happened to one family, put down in short words, as deeds in the order in which they were entered. Every deed has an id of its own. */
final class FamilyStory {
    private final Dice dice;
    private final PersonDraft head;
    private final UUID household;
    private final String since;
    private final List<PersonDraft> persons = new ArrayList<>();
    private final List<MigrationDraft> absences = new ArrayList<>();
    private final List<RegistryDesk.Deed> deeds = new ArrayList<>();

    /**
     * The family of somebody who is registered: the head of the household.
     *
     * @param key seeds the chance of this family
     * @param since when they began to live together
     */
    FamilyStory(String key, PersonDraft head, String since) {
        this.dice = new Dice(key);
        this.head = head;
        this.since = since;
        this.household = dice.id(day(since));
        HouseholdDraft draft = new HouseholdDraft(household, head.country(), head.territory(), null);
        deeds.add((actor, desk) -> desk.households.register(actor, draft));
        lives(head, Relation.HEAD, null, since);
    }

    UUID household() {
        return household;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Those who are first registered with this family: all but its head. */
    List<PersonDraft> persons() {
        return List.copyOf(persons);
    }

    PersonDraft head() {
        return head;
    }

    List<MigrationDraft> absences() {
        return List.copyOf(absences);
    }

    List<RegistryDesk.Deed> deeds() {
        return List.copyOf(deeds);
    }

    Dice dice() {
        return dice;
    }

    /** Something that is told elsewhere. */
    void deed(RegistryDesk.Deed deed) {
        deeds.add(deed);
    }

    /** Somebody of whom only the year of birth is known. */
    PersonDraft has(Relation relation, List<PersonName> names, Sex sex, int birthYear) {
        PersonDraft person =
                new PersonDraft(dice.id(day(since)), head.country(), names, sex, null, birthYear, head.territory());
        registers(person);
        lives(person, relation, null, since);
        return person;
    }

    /** Somebody whose birthday is known, and who is looked after by somebody. */
    PersonDraft has(Relation relation, List<PersonName> names, Sex sex, String birth, @Nullable UUID inCareOf) {
        LocalDate born = day(birth);
        PersonDraft person = new PersonDraft(
                dice.id(day(since)), head.country(), names, sex, born, born.getYear(), head.territory());
        registers(person);
        lives(person, relation, inCareOf, born.isAfter(day(since)) ? birth : since);
        return person;
    }

    /** Somebody who is registered, whatever household is theirs. */
    void registers(PersonDraft person) {
        persons.add(person);
        deeds.add((actor, desk) -> desk.persons.register(actor, person));
    }

    /** Somebody belongs to the household, and is looked after by somebody. */
    void lives(PersonDraft person, Relation relation, @Nullable UUID inCareOf, String from) {
        HouseholdMemberDraft draft = new HouseholdMemberDraft(
                dice.id(day(from)), household, person.id(), relation, inCareOf, day(from), null);
        deeds.add((actor, desk) -> desk.households.add(actor, draft));
    }

    /** Somebody works away from home, and is not back yet. */
    void goes(
            PersonDraft person,
            MigrationDraft.Kind kind,
            String destination,
            String place,
            MigrationDraft.@Nullable LegalStatus legal,
            String from) {
        away(new MigrationDraft(
                dice.id(day(from)), person.id(), kind, destination, place, legal, day(from), null, null, null));
    }

    /** Somebody worked away from home, and came back. */
    void went(
            PersonDraft person,
            MigrationDraft.Kind kind,
            String destination,
            String place,
            MigrationDraft.LegalStatus legal,
            String from,
            String to,
            MigrationDraft.ReturnReason reason) {
        away(new MigrationDraft(
                dice.id(day(from)), person.id(), kind, destination, place, legal, day(from), day(to), day(to), reason));
    }

    private void away(MigrationDraft draft) {
        absences.add(draft);
        deeds.add((actor, desk) -> desk.families.migrations().record(actor, draft));
    }

    void receives(PersonDraft person, String amount, String currency, String from, String until, String use) {
        tells(new RemittanceDraft(
                dice.id(day(until)),
                person.id(),
                RemittanceDraft.Kind.RECEIVED,
                new Money(amount, currency),
                day(from),
                day(until),
                use,
                null));
    }

    void receivesNoMore(PersonDraft person, String from, RemittanceDraft.Reason reason) {
        tells(new RemittanceDraft(
                dice.id(day(from)), person.id(), RemittanceDraft.Kind.CEASED, null, day(from), null, null, reason));
    }

    private void tells(RemittanceDraft draft) {
        deeds.add((actor, desk) -> desk.remittances.record(actor, draft));
    }

    void marries(PersonDraft person, MaritalStatusDraft.Marriage marriage, String from, @Nullable String to) {
        MaritalStatusDraft draft = new MaritalStatusDraft(
                dice.id(day(from)),
                person.id(),
                MaritalStatusDraft.State.MARRIED,
                marriage,
                day(from),
                to == null ? null : day(to));
        deeds.add((actor, desk) -> desk.families.maritalStatuses().record(actor, draft));
    }

    void becomes(FamilyStatusDraft.State state, String from, @Nullable String to) {
        FamilyStatusDraft draft =
                new FamilyStatusDraft(dice.id(day(from)), household, state, day(from), to == null ? null : day(to));
        deeds.add((actor, desk) -> desk.families.familyStatuses().record(actor, draft));
    }

    /** Land of so many sotka, 100 square metres each. */
    void tills(String sotka, LandPlotDraft.Tenure tenure, String use) {
        LandPlotDraft draft = new LandPlotDraft(
                dice.id(day(since)),
                household,
                new LandPlotDraft.Area(sotka, LandPlotDraft.Unit.SOTKA),
                tenure,
                use,
                null,
                day(since),
                null);
        deeds.add((actor, desk) -> desk.families.landPlots().record(actor, draft));
    }

    /** A paper that is not there yet. */
    void lacks(PersonDraft person, CivilDocumentDraft.Kind kind, CivilDocumentDraft.Status status, String from) {
        files(new CivilDocumentDraft(
                dice.id(day(from)), person.id(), kind, status, null, null, null, null, null, day(from), null));
    }

    /** A paper that was given out. The number is not written down. */
    void gets(PersonDraft person, CivilDocumentDraft.Kind kind, String issuer, String on, @Nullable String expires) {
        files(new CivilDocumentDraft(
                dice.id(day(on)),
                person.id(),
                kind,
                CivilDocumentDraft.Status.HELD,
                null,
                null,
                issuer,
                day(on),
                expires == null ? null : day(expires),
                day(on),
                null));
    }

    private void files(CivilDocumentDraft draft) {
        deeds.add((actor, desk) -> desk.documents.record(actor, draft));
    }

    void agrees(PersonDraft person, ConsentTextDraft text, String from) {
        agrees(person, text, person, null, from);
    }

    /** Somebody agrees, or a guardian for a child, to the text as it is read in the country's language. */
    void agrees(
            PersonDraft person,
            ConsentTextDraft text,
            PersonDraft giver,
            ConsentDraft.@Nullable Guardian relation,
            String from) {
        ConsentDraft draft = new ConsentDraft(
                dice.id(day(from)),
                person.id(),
                text.id(),
                text.wordings().get(0).language(),
                null,
                giver.id(),
                relation,
                null,
                day(from),
                null);
        deeds.add((actor, desk) -> desk.consents.give(actor, draft));
    }

    void agreesNoMore(PersonDraft person, ConsentPurpose purpose, String on, String reason) {
        ConsentWithdrawalDraft draft = new ConsentWithdrawalDraft(person.id(), purpose, null, day(on), reason);
        deeds.add((actor, desk) -> desk.consents.withdraw(actor, draft));
    }

    /** What is known of somebody is handed to the lawyers, once or as long as it goes on. */
    void isNamedTo(PersonDraft person, Partners partners, String on, boolean underWay) {
        ReleaseDraft draft = new ReleaseDraft(
                dice.id(day(on)),
                ConsentPurpose.SHARING_WITH_PARTNERS,
                null,
                Partners.LAWYERS,
                partners.lawyers(),
                partners.memorandum(),
                day(on),
                underWay,
                List.of(person.id()));
        deeds.add((actor, desk) -> desk.consents.release(actor, draft));
    }
}

package org.hashar.soap.internal;

import java.util.List;
import org.hashar.api.Page;
import org.hashar.api.Recorded;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.soap.internal.partner.DifficultyXml;
import org.hashar.soap.internal.partner.DisabilityXml;
import org.hashar.soap.internal.partner.EnrolMemberResponseXml;
import org.hashar.soap.internal.partner.FindMembershipsOfPersonResponseXml;
import org.hashar.soap.internal.partner.FindMembershipsResponseXml;
import org.hashar.soap.internal.partner.FindPersonsResponseXml;
import org.hashar.soap.internal.partner.NameKindXml;
import org.hashar.soap.internal.partner.PersonIdentifierXml;
import org.hashar.soap.internal.partner.PersonNameXml;
import org.hashar.soap.internal.partner.RecordedMembershipXml;
import org.hashar.soap.internal.partner.RegisterPersonResponseXml;
import org.hashar.soap.internal.partner.RegisteredPersonXml;
import org.hashar.soap.internal.partner.SexXml;
import org.jspecify.annotations.Nullable;

/** As {@link Answers}, for persons and memberships. */
final class PersonAnswers {
    private PersonAnswers() {}

    static FindPersonsResponseXml persons(List<Person> persons) {
        FindPersonsResponseXml.PersonsXml all = new FindPersonsResponseXml.PersonsXml();
        persons.forEach(person -> all.getPerson().add(person(person)));
        FindPersonsResponseXml answer = new FindPersonsResponseXml();
        answer.setPersons(all);
        return answer;
    }

    static RegisterPersonResponseXml registered(Recorded<Person> recorded) {
        RegisterPersonResponseXml answer = new RegisterPersonResponseXml();
        answer.setCreated(recorded.created());
        answer.setRegistered(person(recorded.value()));
        return answer;
    }

    private static RegisteredPersonXml person(Person person) {
        RegisteredPersonXml xml = new RegisteredPersonXml();
        xml.setId(person.id());
        xml.setCountry(person.country());
        RegisteredPersonXml.NamesXml names = new RegisteredPersonXml.NamesXml();
        // The contract has no word for a former name.
        person.names().stream().filter(name -> !name.former()).forEach(name -> names.getName()
                .add(name(name)));
        xml.setNames(names);
        xml.setSex(SexXml.fromValue(person.sex().name()));
        xml.setBirthDate(person.birthDate());
        xml.setBirthYear(person.birthYear());
        xml.setTerritory(person.territory());
        RegisteredPersonXml.IdentifiersXml identifiers = new RegisteredPersonXml.IdentifiersXml();
        person.identifiers().forEach(each -> identifiers.getIdentifier().add(identifier(each)));
        xml.setIdentifiers(identifiers);
        RegisteredPersonXml.PhonesXml phones = new RegisteredPersonXml.PhonesXml();
        phones.getPhone().addAll(person.phones());
        xml.setPhones(phones);
        xml.setOccupation(person.occupation());
        xml.setEthnicity(person.ethnicity());
        xml.setDisability(disability(person.disability()));
        xml.setMergedInto(person.mergedInto());
        xml.setRecordedAt(person.recordedAt());
        xml.setVersion(person.version());
        return xml;
    }

    private static PersonNameXml name(PersonName name) {
        PersonNameXml xml = new PersonNameXml();
        xml.setKind(NameKindXml.fromValue(name.kind().name()));
        xml.setLanguage(name.language());
        xml.setFamily(name.family());
        xml.setGiven(name.given());
        xml.setPatronymic(name.patronymic());
        return xml;
    }

    private static PersonIdentifierXml identifier(PersonIdentifier identifier) {
        PersonIdentifierXml xml = new PersonIdentifierXml();
        xml.setType(identifier.type());
        xml.setNumber(identifier.number());
        xml.setIssuer(identifier.issuer());
        xml.setFrom(identifier.from());
        xml.setTo(identifier.to());
        return xml;
    }

    private static @Nullable DisabilityXml disability(@Nullable Disability answers) {
        if (answers == null) {
            return null;
        }
        DisabilityXml xml = new DisabilityXml();
        xml.setSeeing(DifficultyXml.fromValue(answers.seeing().name()));
        xml.setHearing(DifficultyXml.fromValue(answers.hearing().name()));
        xml.setWalking(DifficultyXml.fromValue(answers.walking().name()));
        xml.setRemembering(DifficultyXml.fromValue(answers.remembering().name()));
        xml.setSelfCare(DifficultyXml.fromValue(answers.selfCare().name()));
        xml.setCommunicating(DifficultyXml.fromValue(answers.communicating().name()));
        return xml;
    }

    static EnrolMemberResponseXml enrolled(Recorded<Membership> recorded) {
        EnrolMemberResponseXml answer = new EnrolMemberResponseXml();
        answer.setCreated(recorded.created());
        answer.setEnrolled(membership(recorded.value()));
        return answer;
    }

    static FindMembershipsResponseXml memberships(Page<Membership> page) {
        FindMembershipsResponseXml.MembershipsXml all = new FindMembershipsResponseXml.MembershipsXml();
        page.items().forEach(each -> all.getMembership().add(membership(each)));
        FindMembershipsResponseXml answer = new FindMembershipsResponseXml();
        answer.setMemberships(all);
        answer.setNext(page.next());
        return answer;
    }

    static FindMembershipsOfPersonResponseXml memberships(List<Membership> episodes) {
        FindMembershipsOfPersonResponseXml.MembershipsXml all = new FindMembershipsOfPersonResponseXml.MembershipsXml();
        episodes.forEach(each -> all.getMembership().add(membership(each)));
        FindMembershipsOfPersonResponseXml answer = new FindMembershipsOfPersonResponseXml();
        answer.setMemberships(all);
        return answer;
    }

    private static RecordedMembershipXml membership(Membership membership) {
        RecordedMembershipXml xml = new RecordedMembershipXml();
        xml.setId(membership.id());
        xml.setGroup(membership.group());
        xml.setPerson(membership.person());
        xml.setFrom(membership.from());
        xml.setTo(membership.to());
        xml.setJoinReason(membership.joinReason());
        xml.setLeaveReason(membership.leaveReason());
        xml.setRecordedAt(membership.recordedAt());
        return xml;
    }
}

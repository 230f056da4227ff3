package org.hashar.soap.internal;

import java.util.List;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.Disability.Difficulty;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonQuery;
import org.hashar.api.registry.Sex;
import org.hashar.soap.internal.partner.DifficultyXml;
import org.hashar.soap.internal.partner.DisabilityXml;
import org.hashar.soap.internal.partner.FindPersonsXml;
import org.hashar.soap.internal.partner.MembershipXml;
import org.hashar.soap.internal.partner.PersonXml;
import org.jspecify.annotations.Nullable;

/** Persons and memberships as requests tell them, in the domain's words. They have passed the schema: what it needs is there. */
final class PersonRequests {
    private PersonRequests() {}

    static PersonQuery query(FindPersonsXml asked) {
        return new PersonQuery(
                asked.getCountry(),
                asked.getText(),
                asked.getPhone(),
                asked.getIdentifierType(),
                asked.getIdentifier(),
                asked.getBirthYear(),
                asked.getTerritory());
    }

    static PersonDraft draft(PersonXml person) {
        return new PersonDraft(
                person.getId(),
                person.getCountry(),
                Requests.list(
                        person.getNames(),
                        PersonXml.NamesXml::getName,
                        name -> new PersonName(
                                PersonName.Kind.valueOf(name.getKind().value()),
                                name.getLanguage(),
                                name.getFamily(),
                                name.getGiven(),
                                name.getPatronymic())),
                Sex.valueOf(person.getSex().value()),
                person.getBirthDate(),
                person.getBirthYear(),
                person.getTerritory(),
                Requests.list(
                        person.getIdentifiers(),
                        PersonXml.IdentifiersXml::getIdentifier,
                        each -> new PersonIdentifier(
                                each.getType(), each.getNumber(), each.getIssuer(), each.getFrom(), each.getTo())),
                person.getPhones() == null
                        ? List.of()
                        : List.copyOf(person.getPhones().getPhone()),
                person.getOccupation(),
                person.getEthnicity(),
                disability(person.getDisability()));
    }

    private static @Nullable Disability disability(@Nullable DisabilityXml answers) {
        return answers == null
                ? null
                : new Disability(
                        difficulty(answers.getSeeing()),
                        difficulty(answers.getHearing()),
                        difficulty(answers.getWalking()),
                        difficulty(answers.getRemembering()),
                        difficulty(answers.getSelfCare()),
                        difficulty(answers.getCommunicating()));
    }

    private static Difficulty difficulty(DifficultyXml difficulty) {
        return Difficulty.valueOf(difficulty.value());
    }

    static MembershipDraft draft(MembershipXml membership) {
        return new MembershipDraft(
                membership.getId(),
                membership.getGroup(),
                membership.getPerson(),
                membership.getFrom(),
                membership.getTo(),
                membership.getJoinReason());
    }
}

package org.hashar.fund.internal.shareout;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashar.api.Actor;
import org.hashar.api.Messages;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.PersonService;

/** Names of persons as they stand on a sheet that is signed: the official one, in the reader's language when there is one. */
public final class Names {
    private final PersonService persons;

    /** Finds persons through the service. */
    public Names(PersonService persons) {
        this.persons = persons;
    }

    /** The name of a person; of who was erased, or may not be named to whom asks, that. */
    public String of(Actor actor, UUID person, Locale locale) {
        Person found = persons.require(actor, person);
        return found.names().stream()
                .min(Comparator.comparing(PersonName::former)
                        .thenComparing(name -> name.kind() != PersonName.Kind.OFFICIAL)
                        .thenComparing(name -> !Locale.forLanguageTag(name.language())
                                .getLanguage()
                                .equals(locale.getLanguage())))
                .map(name -> Stream.of(name.family(), name.given(), name.patronymic())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")))
                .orElseGet(() -> Messages.text(locale, found.erasedAt() == null ? "person.withheld" : "person.erased"));
    }
}

package org.hashar.registry.internal.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.Violations;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.territory.Place;
import org.hashar.spi.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** What a person's draft must be like. Pure functions. */
final class PersonRules {
    private static final int MAX_NAME = 100;
    private static final int MAX_NAMES = 20;
    private static final int MAX_PHONES = 10;
    private static final int MAX_ETHNICITY = 60;
    private static final int FIRST_YEAR = 1880;

    private PersonRules() {}

    /** The draft as it is kept and compared: clean names, the main code of the place, numbers and phones in their canonical form. */
    static PersonDraft canonical(PersonDraft draft, @Nullable Place place, List<IdentifierScheme> schemes) {
        List<PersonName> names = draft.names().stream()
                .map(name -> new PersonName(
                        name.kind(),
                        name.language(),
                        Texts.clean(name.family()),
                        Objects.requireNonNullElse(Texts.clean(name.given()), ""),
                        Texts.clean(name.patronymic()),
                        name.from(),
                        name.to()))
                .toList();
        List<String> phones = draft.phones().stream()
                .map(phone -> Phones.canonical(phone, draft.country()).orElse(phone))
                .toList();
        return new PersonDraft(
                draft.id(),
                draft.country(),
                names,
                draft.sex(),
                draft.birthDate(),
                draft.birthYear(),
                place == null ? draft.territory() : place.code(),
                IdentifierRules.canonical(draft.identifiers(), schemes),
                phones,
                Texts.clean(draft.occupation()),
                Texts.clean(draft.ethnicity()),
                draft.disability());
    }

    /** Notes everything that is wrong with a canonical draft, but for its country and place. */
    static void check(PersonDraft draft, LocalDate today, List<IdentifierScheme> schemes, Violations violations) {
        Input.given(violations, draft.id(), "/id");
        Input.given(violations, draft.sex(), "/sex");
        List<PersonName> names = draft.names();
        violations.check(names.size() <= MAX_NAMES, "/names", "too-many", MAX_NAMES);
        violations.check(
                names.stream().anyMatch(name -> name.kind() == PersonName.Kind.OFFICIAL && !name.former()),
                "/names",
                "official-name-needed");
        for (int i = 0; i < names.size(); i++) {
            check(names.get(i), "/names/" + i, today, violations);
        }
        checkBirth(draft, today, violations);
        IdentifierRules.check(draft.identifiers(), schemes, violations);
        checkPhones(draft, violations);
        Input.optionalText(violations, draft.occupation(), "/occupation", MAX_NAME);
        Input.optionalText(violations, draft.ethnicity(), "/ethnicity", MAX_ETHNICITY);
        checkAnswers(draft.disability(), violations);
    }

    private static void checkPhones(PersonDraft draft, Violations violations) {
        List<String> phones = draft.phones();
        violations.check(phones.size() <= MAX_PHONES, "/phones", "too-many", MAX_PHONES);
        for (int i = 0; i < phones.size(); i++) {
            String pointer = "/phones/" + i;
            violations.check(
                    Phones.canonical(phones.get(i), draft.country()).isPresent(),
                    pointer,
                    "not-a-phone",
                    draft.country());
            violations.check(phones.indexOf(phones.get(i)) == i, pointer, "twice-in-the-list");
        }
    }

    private static void checkAnswers(@Nullable Disability answers, Violations violations) {
        if (answers != null) {
            Input.given(violations, answers.seeing(), "/disability/seeing");
            Input.given(violations, answers.hearing(), "/disability/hearing");
            Input.given(violations, answers.walking(), "/disability/walking");
            Input.given(violations, answers.remembering(), "/disability/remembering");
            Input.given(violations, answers.selfCare(), "/disability/selfCare");
            Input.given(violations, answers.communicating(), "/disability/communicating");
        }
    }

    private static void check(PersonName name, String pointer, LocalDate today, Violations violations) {
        Input.given(violations, name.kind(), pointer + "/kind");
        Input.language(violations, name.language(), pointer + "/language");
        Input.optionalText(violations, name.family(), pointer + "/family", MAX_NAME);
        Input.text(violations, name.given(), pointer + "/given", MAX_NAME);
        Input.optionalText(violations, name.patronymic(), pointer + "/patronymic", MAX_NAME);
        LocalDate from = name.from();
        LocalDate to = name.to();
        Input.optionalPastDay(violations, from, pointer + "/from", today);
        Input.optionalPastDay(violations, to, pointer + "/to", today);
        violations.check(from == null || to == null || from.isBefore(to), pointer + "/to", "ends-before-begin");
    }

    private static void checkBirth(PersonDraft draft, LocalDate today, Violations violations) {
        LocalDate date = draft.birthDate();
        Integer year = draft.birthYear();
        if (date != null && Input.optionalPastDay(violations, date, "/birthDate", today)) {
            violations.check(date.getYear() >= FIRST_YEAR, "/birthDate", "too-early", FIRST_YEAR);
        }
        if (year != null
                && violations.check(
                        year >= FIRST_YEAR && year <= today.getYear(),
                        "/birthYear",
                        "out-of-range",
                        FIRST_YEAR,
                        today.getYear())
                && date != null) {
            violations.check(year == date.getYear(), "/birthYear", "birth-year-differs", date.getYear());
        }
    }

    /** Names as they are kept: former ones last. */
    static List<PersonName> currentFirst(List<PersonName> names) {
        return names.stream().sorted(Comparator.comparing(PersonName::former)).toList();
    }

    /** Whether a canonical draft says what is known of the person already. */
    static boolean same(PersonDraft draft, Person person) {
        PersonDraft known = new PersonDraft(
                person.id(),
                person.country(),
                person.names(),
                person.sex(),
                person.birthDate(),
                person.birthYear(),
                person.territory(),
                person.identifiers(),
                person.phones(),
                person.occupation(),
                person.ethnicity(),
                person.disability());
        return fingerprint(draft).equals(fingerprint(known));
    }

    /** Of a canonical draft. A birth date says the year too, so the year by its side makes no difference. */
    static String fingerprint(PersonDraft draft) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(draft.country());
        parts.add(draft.sex());
        parts.add(draft.birthDate());
        parts.add(draft.birthDate() == null ? draft.birthYear() : null);
        parts.add(draft.territory());
        List<PersonName> names = currentFirst(draft.names());
        for (PersonName name : names) {
            parts.add(name.kind());
            parts.add(name.language());
            parts.add(name.family());
            parts.add(name.given());
            parts.add(name.patronymic());
        }
        // After the names, each with its own mark, and only what is there: persons of whom no more is known keep their
        // fingerprint.
        draft.identifiers().forEach(each -> parts.add("identifier " + each));
        draft.phones().forEach(each -> parts.add("phone " + each));
        for (int i = 0; i < names.size(); i++) {
            addIfThere(parts, "from of name " + i, names.get(i).from());
            addIfThere(parts, "to of name " + i, names.get(i).to());
        }
        addIfThere(parts, "occupation", draft.occupation());
        addIfThere(parts, "ethnicity", draft.ethnicity());
        addIfThere(parts, "disability", draft.disability());
        return Texts.fingerprint(parts.toArray());
    }

    private static void addIfThere(List<@Nullable Object> parts, String mark, @Nullable Object value) {
        if (value != null) {
            parts.add(mark + ' ' + value);
        }
    }

    /**
     * What somebody with a role may see of a person: numbers of documents and what is sensitive, from a coordinator on, telephones
     * from a recorder on, who calls people to meetings; of who was erased, nobody anything.
     */
    static Person shown(Actor actor, Person person) {
        if (person.erasedAt() != null) {
            return tombstone(person);
        }
        return actor.role().includes(Role.COORDINATOR)
                ? person
                : new Person(
                        person.id(),
                        person.country(),
                        person.names(),
                        person.sex(),
                        person.birthDate(),
                        person.birthYear(),
                        person.territory(),
                        List.of(),
                        actor.role().includes(Role.RECORDER) ? person.phones() : List.of(),
                        person.occupation(),
                        null,
                        null,
                        person.mergedInto(),
                        person.recordedAt(),
                        person.version(),
                        null);
    }

    /** A person with other facts, who was found to be somebody else, or nobody. */
    static Person with(Person person, Facts facts, @Nullable UUID mergedInto) {
        return new Person(
                person.id(),
                person.country(),
                person.names(),
                facts.sex(),
                facts.birthDate(),
                facts.birthYear(),
                facts.territory(),
                person.identifiers(),
                person.phones(),
                facts.occupation(),
                person.ethnicity(),
                Disabilities.told(facts.disability()),
                mergedInto,
                person.recordedAt(),
                person.version(),
                person.erasedAt());
    }

    /** That there is somebody, and no more. */
    static Person tombstone(Person person) {
        return new Person(
                person.id(),
                person.country(),
                List.of(),
                Sex.UNKNOWN,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                person.mergedInto(),
                person.recordedAt(),
                person.version(),
                person.erasedAt());
    }
}

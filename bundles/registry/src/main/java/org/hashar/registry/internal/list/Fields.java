package org.hashar.registry.internal.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashar.api.registry.Disability;
import org.hashar.api.registry.DuplicatePair;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.Household;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.Membership;
import org.hashar.api.registry.Person;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Territory;
import org.hashar.registry.internal.list.Listing.Field;
import org.jspecify.annotations.Nullable;

/**
 * What each list tells. Where an import reads a thing, the tag is the one by which it knows it, so that a list given out can be taken in elsewhere
 * without telling its columns anew.
 */
final class Fields {
    static final String BETWEEN = "; ";

    /** A membership with its group and its person as their lists tell them. */
    record Member(Membership membership, Group group, Person person) {}

    /** A time in a household with the person. */
    record Relative(HouseholdMember member, Person person) {}

    static final List<Field<Person>> PERSONS = List.of(
            field("id", "#meta+id", Person::id),
            field("country", "#country+code", Person::country),
            field("family", "#beneficiary+family", person -> name(person).family()),
            field("given", "#beneficiary+given", person -> name(person).given()),
            field("patronymic", "#beneficiary+patronymic", person -> name(person)
                    .patronymic()),
            field("otherNames", "#meta+aliases", Fields::otherNames),
            field("sex", "#gender", Person::sex),
            field("birthDate", "#date+birth", Person::birthDate),
            field("birthYear", "#date+birth+year", Person::birthYear),
            field("territory", "#loc+code", Person::territory),
            field("phones", "#contact+phone", person -> String.join(BETWEEN, person.phones())),
            field("identifiers", "#meta+identifiers", Fields::identifiers),
            field("occupation", "#beneficiary+occupation", Person::occupation),
            field("ethnicity", "#beneficiary+ethnicity", Person::ethnicity),
            field("disability", "#beneficiary+disability", person -> disability(person.disability())),
            field("mergedInto", "#meta+merged", Person::mergedInto),
            field("recordedAt", "#date+recorded", Person::recordedAt));

    static final List<Field<Household>> HOUSEHOLDS = List.of(
            field("id", "#meta+id", Household::id),
            field("country", "#country+code", Household::country),
            field("territory", "#loc+code", Household::territory),
            field("address", "#meta+address", Household::address),
            field("recordedAt", "#date+recorded", Household::recordedAt));

    static final List<Field<Relative>> HOUSEHOLD_MEMBERS = List.of(
            field("id", "#meta+id", each -> each.member().id()),
            field("household", "#meta+household", each -> each.member().household()),
            field("person", "#meta+person", each -> each.member().person()),
            field("family", "#beneficiary+family", each -> name(each.person()).family()),
            field("given", "#beneficiary+given", each -> name(each.person()).given()),
            field("sex", "#gender", each -> each.person().sex()),
            field("relation", "#beneficiary+relation", each -> each.member().relation()),
            field("inCareOf", "#meta+carer", each -> each.member().inCareOf()),
            field("mother", "#meta+mother", each -> each.member().mother()),
            field("from", "#date+start", each -> each.member().from()),
            field("to", "#date+end", each -> each.member().to()),
            field("recordedAt", "#date+recorded", each -> each.member().recordedAt()));

    static final List<Field<Group>> GROUPS = List.of(
            field("id", "#meta+id", Group::id),
            field("country", "#country+code", Group::country),
            field("code", "#meta+code", Group::code),
            field("groupType", "#group+type", Group::type),
            field("groupName", "#group+name", Group::name),
            field("motto", "#meta+motto", Group::motto),
            field("territory", "#loc+code", Group::territory),
            field("formedOn", "#date+formed", Group::formedOn),
            field("status", "#status", Group::status),
            field("statusSince", "#date+status", Group::statusSince),
            field("recordedAt", "#date+recorded", Group::recordedAt));

    static final List<Field<Member>> MEMBERSHIPS = List.of(
            field("id", "#meta+id", each -> each.membership().id()),
            field("group", "#meta+group", each -> each.group().id()),
            field("code", "#meta+code", each -> each.group().code()),
            field("groupType", "#group+type", each -> each.group().type()),
            field("groupName", "#group+name", each -> each.group().name()),
            field("territory", "#loc+code", each -> each.group().territory()),
            field("person", "#meta+person", each -> each.membership().person()),
            field("family", "#beneficiary+family", each -> name(each.person()).family()),
            field("given", "#beneficiary+given", each -> name(each.person()).given()),
            field("sex", "#gender", each -> each.person().sex()),
            field("from", "#date+start", each -> each.membership().from()),
            field("to", "#date+end", each -> each.membership().to()),
            field("joinReason", "#meta+joined", each -> each.membership().joinReason()),
            field("leaveReason", "#meta+left", each -> each.membership().leaveReason()),
            field("recordedAt", "#date+recorded", each -> each.membership().recordedAt()));

    static final List<Field<DuplicatePair>> DUPLICATES = List.of(
            field("id", "#meta+id", DuplicatePair::id),
            field("score", "#meta+score", DuplicatePair::score),
            field("reasons", "#meta+reasons", pair -> pair.reasons().stream()
                    .map(Enum::name)
                    .collect(Collectors.joining(BETWEEN))),
            field("one", "#meta+person", pair -> pair.one().id()),
            field("oneName", "#meta+name", pair -> wholeName(name(pair.one()))),
            field("other", "#meta+person+other", pair -> pair.other().id()),
            field("otherName", "#meta+name+other", pair -> wholeName(name(pair.other()))),
            field("foundAt", "#date+recorded", DuplicatePair::foundAt));

    private Fields() {}

    /** Places are called as in the reader's language on a day. */
    static List<Field<Territory>> territories(Locale locale, LocalDate day) {
        return List.of(
                field("code", "#loc+code", Territory::code),
                field("country", "#country+code", Territory::country),
                field("level", "#meta+level", Territory::level),
                field("parent", "#meta+parent", Territory::parent),
                field("placeName", "#loc+name", place -> place.name(locale.getLanguage(), day)),
                field("aliases", "#meta+aliases", place -> String.join(BETWEEN, place.aliases())),
                field("otherCodes", "#meta+codes", place -> codes(place.codes())),
                field("from", "#date+start", Territory::from),
                field("to", "#date+end", Territory::to));
    }

    /** Days and texts stay what they are; numbers become whole numbers of a table, all else is told by its name. */
    static <T> Field<T> field(String key, String tag, Function<T, @Nullable Object> value) {
        return new Field<>(key, tag, item -> {
            Object told = value.apply(item);
            if (told instanceof Integer number) {
                return number.longValue();
            }
            if (told == null || told instanceof LocalDate) {
                return told;
            }
            String text = String.valueOf(told);
            return text.isEmpty() ? null : text;
        });
    }

    /** Somebody whose data were erased; what remains is that there was somebody. */
    private static final PersonName NAMELESS = new PersonName(PersonName.Kind.OFFICIAL, "und", null, "", null);

    static PersonName name(Person person) {
        return person.names().stream()
                .filter(name -> name.kind() == PersonName.Kind.OFFICIAL)
                .findFirst()
                .or(() -> person.names().stream().findFirst())
                .orElse(NAMELESS);
    }

    private static String wholeName(PersonName name) {
        List<String> parts = new ArrayList<>();
        if (name.family() != null) {
            parts.add(name.family());
        }
        parts.add(name.given());
        if (name.patronymic() != null) {
            parts.add(name.patronymic());
        }
        return String.join(" ", parts);
    }

    private static String otherNames(Person person) {
        PersonName first = name(person);
        return person.names().stream()
                .filter(name -> !name.equals(first))
                .map(Fields::wholeName)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String identifiers(Person person) {
        return person.identifiers().stream()
                .map(each -> each.type() + " " + each.number())
                .collect(Collectors.joining(BETWEEN));
    }

    private static @Nullable String disability(@Nullable Disability answers) {
        return answers == null
                ? null
                : String.join(
                        BETWEEN,
                        "seeing " + answers.seeing(),
                        "hearing " + answers.hearing(),
                        "walking " + answers.walking(),
                        "remembering " + answers.remembering(),
                        "selfCare " + answers.selfCare(),
                        "communicating " + answers.communicating());
    }

    private static String codes(Map<String, String> codes) {
        return codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(BETWEEN));
    }
}

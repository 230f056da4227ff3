package org.hashar.registry.internal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.PersonIdentifier;
import org.hashar.api.registry.PersonName;
import org.hashar.api.registry.Sex;
import org.hashar.api.registry.Territory;
import org.hashar.store.Ids;

/** Makes people up, the same ones every time, and remembers of each question who has to be found first. */
final class InventedPeople {
    private static final List<String> TAJIK_GIVEN = List.of(
            "Ситора",
            "Матлуба",
            "Оиша",
            "Гулнора",
            "Далер",
            "Фирӯз",
            "Ҷамшед",
            "Зулфия",
            "Нигора",
            "Қурбон",
            "Бибигул",
            "Саодат",
            "Мавзуна",
            "Рухшона",
            "Заррина",
            "Парвина",
            "Шаҳноза",
            "Муҳаббат",
            "Тоҷиниссо",
            "Давлат",
            "Суҳроб",
            "Рустам",
            "Исфандиёр",
            "Манижа",
            "Фарзона",
            "Лола",
            "Умеда",
            "Шоира",
            "Насиба",
            "Хосият");
    private static final List<String> TAJIK_FAMILY = List.of(
            "Раҳим", "Саид", "Назар", "Карим", "Мавлуд", "Ғафур", "Шарип", "Ҳаким", "Қодир", "Холмат", "Ятим", "Раҷаб",
            "Сафар", "Давлат", "Нур", "Зокир", "Шариф", "Мирзо", "Усмон", "Тоҳир", "Бобо", "Эргаш", "Юсуф", "Одина");
    private static final List<String> KYRGYZ_GIVEN = List.of(
            "Матлюба",
            "Айнура",
            "Гүлзат",
            "Нургүл",
            "Жылдыз",
            "Бермет",
            "Чынара",
            "Элмира",
            "Назгүл",
            "Анара",
            "Бактыгүл",
            "Салтанат",
            "Үмүт",
            "Мээрим",
            "Нурлан",
            "Бакыт",
            "Талант",
            "Эрмек",
            "Өмүрбек",
            "Жоомарт");
    private static final List<String> KYRGYZ_FAMILY = List.of(
            "Асан", "Токто", "Бейшен", "Мамыт", "Эсен", "Жумаш", "Ороз", "Төлөн", "Кадыр", "Сыдык", "Дүйшөн", "Абды");
    private static final List<String> MIDDLE = List.of("", "али", "мад", "назар", "шо", "бек", "ҷон", "хуҷа");

    /** How many of those who are meant have to stand at the head of what is found. */
    static final int FIRST = 50;

    private final Random random = new Random(1);
    private int numbered;
    private final Map<String, List<Territory>> places;
    private final Map<String, Predicate<PersonDraft>> questions = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> meant = new LinkedHashMap<>();

    /** @param places where people of a country live, by its code */
    InventedPeople(Map<String, List<Territory>> places) {
        this.places = Map.copyOf(places);
    }

    /** From now on those are remembered who are meant when this is asked. */
    void asked(String question, Predicate<PersonDraft> who) {
        questions.put(question, who);
        meant.put(question, new TreeSet<>());
    }

    /** Those with the lowest ids of all who are meant, in their order. */
    List<UUID> meant(String question) {
        return meant.get(question).stream().map(UUID::fromString).toList();
    }

    List<PersonDraft> some(String country, int count) {
        List<PersonDraft> drafts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            PersonDraft person = person(country);
            drafts.add(person);
            questions.forEach((question, who) -> {
                TreeSet<String> first = meant.get(question);
                if (first.size() < FIRST && who.test(person)) {
                    first.add(person.id().toString());
                }
            });
        }
        return drafts;
    }

    private PersonDraft person(String country) {
        boolean tajik = country.equals("TJ");
        List<String> families = tajik ? TAJIK_FAMILY : KYRGYZ_FAMILY;
        boolean woman = random.nextInt(4) > 0;
        return new PersonDraft(
                Ids.next(),
                country,
                List.of(new PersonName(
                        PersonName.Kind.OFFICIAL,
                        tajik ? "tg" : "ky",
                        any(families) + any(MIDDLE) + (woman ? "ова" : "ов"),
                        any(tajik ? TAJIK_GIVEN : KYRGYZ_GIVEN),
                        any(families) + any(MIDDLE) + (woman ? "овна" : "ович"))),
                woman ? Sex.FEMALE : Sex.MALE,
                null,
                1940 + random.nextInt(70),
                any(places.get(country)).code(),
                tajik ? List.of(new PersonIdentifier("TJ-TIN", number(), null, null, null)) : List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** Far apart from each other, as numbers that were given out one after the other never are. */
    private String number() {
        return String.format(Locale.ROOT, "%09d", ++numbered * 100_003L % 999_999_937);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

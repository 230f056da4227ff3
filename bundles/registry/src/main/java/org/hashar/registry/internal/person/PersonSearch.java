package org.hashar.registry.internal.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.PersonQuery;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.country.CountryRules;
import org.hashar.registry.internal.name.Sorting;
import org.hashar.registry.internal.spelling.Spelling;
import org.hashar.registry.internal.territory.Place;
import org.hashar.registry.internal.territory.Places;

/** Finds persons and puts them in order, inside a unit of work that is running. */
final class PersonSearch {
    private static final int MAX_WORDS = 6;

    private PersonSearch() {}

    /** How a word of the query and a word of a name have to agree. */
    private enum Agreement {
        WHOLE("w.word = :word%d"),
        BEGINNING("w.word >= :word%d and w.word < :end%d"),
        SOUND("w.skeleton = :word%d");

        private final String condition;

        Agreement(String condition) {
            this.condition = condition;
        }

        String condition(int number) {
            return condition.formatted(number, number);
        }
    }

    /** Those who may be meant, the best first. */
    static List<PersonEntity> search(EntityManager em, CountryDirectory countries, PersonQuery query, int limit) {
        Violations violations = new Violations();
        violations.check(limit >= 1 && limit <= Page.Request.MAX, "/limit", "out-of-range", 1, Page.Request.MAX);
        List<String> words = query.text() == null ? List.of() : Spelling.words(query.text());
        violations.check(words.size() <= MAX_WORDS, "/text", "too-many", MAX_WORDS);
        Criteria criteria = criteria(em, countries, query, violations);
        violations.check(!words.isEmpty() || criteria.narrows(), "/text", "search-for-something");
        violations.throwIfAny();
        if (words.isEmpty()) {
            return criteria.run(em, limit);
        }
        List<PersonEntity> found =
                new ArrayList<>(criteria.with(words, Agreement.WHOLE).run(em, limit));
        if (found.size() < limit) {
            criteria.with(words, Agreement.BEGINNING).run(em, limit).stream()
                    .filter(person -> !found.contains(person))
                    .limit(limit - found.size())
                    .forEach(found::add);
        }
        return found.isEmpty() ? criteria.with(words, Agreement.SOUND).run(em, limit) : found;
    }

    private static Criteria criteria(
            EntityManager em, CountryDirectory countries, PersonQuery query, Violations violations) {
        Country country = query.country() == null ? null : CountryRules.known(countries, query.country(), violations);
        List<String> codes = country != null
                ? List.of(country.code())
                : countries.list().stream().map(Country::code).toList();
        Criteria criteria = new Criteria(codes);
        if (query.birthYear() != null) {
            criteria.add("p.birthYear = :year", "year", query.birthYear());
        }
        if (query.phone() != null) {
            criteria.add(
                    "exists (select 1 from PersonPhoneEntity f where f.personId = p.id and f.phone in :phones)",
                    "phones",
                    phones(query.phone(), codes, violations));
        }
        if (query.identifier() != null) {
            criteria.add(
                    "exists (select 1 from PersonIdentifierEntity i where i.personId = p.id and i.key = :number"
                            + (query.identifierType() == null ? "" : " and i.type = :type") + ")",
                    "number",
                    IdentifierRules.key(query.identifier()));
            if (query.identifierType() != null) {
                criteria.parameters.put("type", query.identifierType());
            }
        }
        if (query.territory() != null && Input.given(violations, country, "/country")) {
            Place place = Places.check(em, query.country(), query.territory(), violations);
            if (place != null) {
                criteria.add(
                        "exists (select 1 from TerritoryEntity t where t.country = p.country and t.code = p.territory"
                                + " and t.level" + place.level() + " = :place)",
                        "place",
                        place.code());
            }
        }
        return criteria;
    }

    private static List<String> phones(String dialled, List<String> countries, Violations violations) {
        List<String> numbers = countries.stream()
                .flatMap(country -> Phones.canonical(dialled, country).stream())
                .distinct()
                .toList();
        violations.check(!numbers.isEmpty(), "/phone", "not-a-phone", String.join(", ", countries));
        return numbers;
    }

    /** What must hold of a person {@code p}. */
    private static final class Criteria {
        private final List<String> countries;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Criteria(List<String> countries) {
            this.countries = countries;
            conditions.add("p.country in :countries and p.erasedAt is null");
            parameters.put("countries", countries);
        }

        void add(String condition, String parameter, Object value) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }

        boolean narrows() {
            return conditions.size() > 1;
        }

        Criteria with(List<String> words, Agreement agreement) {
            Criteria all = new Criteria(countries);
            all.conditions.addAll(conditions.subList(1, conditions.size()));
            all.parameters.putAll(parameters);
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                all.add(
                        "exists (select 1 from PersonWordEntity w where w.personId = p.id and w.country in :countries and "
                                + agreement.condition(i) + ")",
                        "word" + i,
                        agreement == Agreement.SOUND ? Spelling.skeleton(word) : word);
                if (agreement == Agreement.BEGINNING) {
                    all.parameters.put("end" + i, Spelling.after(word));
                }
            }
            return all;
        }

        List<PersonEntity> run(EntityManager em, int limit) {
            TypedQuery<PersonEntity> query = em.createQuery(
                            "select p from PersonEntity p where " + String.join(" and ", conditions) + " order by p.id",
                            PersonEntity.class)
                    .setMaxResults(limit);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        }
    }

    /** A page of a country's persons, and one more, in the order of their ids. */
    static List<PersonEntity> byId(EntityManager em, String country, Page.Request page) {
        UUID after = Input.after(page.after());
        TypedQuery<PersonEntity> query = em.createQuery(
                        "select p from PersonEntity p where p.country = :country and p.erasedAt is null"
                                + (after == null ? "" : " and p.id > :after") + " order by p.id",
                        PersonEntity.class)
                .setParameter("country", country)
                .setMaxResults(page.limit() + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /** A page of a country's persons, and one more, in the order of an alphabet. */
    static List<PersonEntity> byName(EntityManager em, String country, Sorting sorting, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("country", country));
        sorting.bind(parameters);
        TypedQuery<PersonEntity> query = em.createQuery(
                        "select p from PersonEntity p where p.country = :country and p.erasedAt is null"
                                + sorting.end("p", "p"),
                        PersonEntity.class)
                .setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}

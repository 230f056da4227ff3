package org.hashar.registry.internal.consent;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hashar.api.Page;
import org.hashar.api.country.CountryDirectory;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.Consent.State;
import org.hashar.registry.internal.Input;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.PersonEntity;
import org.jspecify.annotations.Nullable;

/** Consents that ran out by themselves, inside a unit of work that is running. */
final class Renewals {
    private static final int CHUNK = 500;

    /** All that may have run out: of those that a grown-up gave, only what ended or whose text changed. */
    private static final String MAY_HAVE_ENDED = "select cast(c.line_id as varchar(36)) from reg_consent c"
            + " join reg_person p on p.id = c.person_id where p.country = ?1 and p.erased_at is null"
            + " and c.superseded_at = ?2 and c.withdrawn_on is null and c.valid_from <= ?3 and (c.valid_to <= ?3"
            + " or c.giver_id <> c.person_id or p.birth_year is null"
            + " or p.birth_year + ?4 >= extract(year from c.valid_from)%s)%s order by c.id";

    private final EntityManager em;
    private final CountryDirectory countries;
    private final String country;
    private final LocalDate day;
    private final Standing standing;

    Renewals(EntityManager em, CountryDirectory countries, String country, LocalDate day) {
        this.em = em;
        this.countries = countries;
        this.country = country;
        this.day = day;
        this.standing = Standing.on(em, countries, day);
    }

    Page<Consent> page(Page.Request request) {
        UUID after = Input.after(request.after());
        List<ConsentEntity> found = new ArrayList<>();
        boolean more = true;
        while (more && found.size() <= request.limit()) {
            List<Object[]> chunk = chunk(after);
            found.addAll(ended(chunk));
            more = chunk.size() == CHUNK;
            if (more) {
                after = ((ConsentEntity) chunk.get(CHUNK - 1)[0]).id();
            }
        }
        return Pages.of(
                found.size() > request.limit() ? found.subList(0, request.limit() + 1) : found,
                request,
                consent -> consent.id().toString(),
                shown -> standing.records(em, shown));
    }

    private List<Object[]> chunk(@Nullable UUID after) {
        String outdated = standing.outdated().isEmpty()
                ? ""
                : standing.outdated().stream()
                        .map(Renewals::literal)
                        .collect(Collectors.joining(", ", " or c.text_id in (", ")"));
        String behind = after == null ? "" : " and c.id > " + literal(after);
        List<?> found = em.createNativeQuery(MAY_HAVE_ENDED.formatted(outdated, behind))
                .setParameter(1, country)
                .setParameter(2, Forever.MOMENT.atOffset(ZoneOffset.UTC))
                .setParameter(3, day)
                .setParameter(4, Standing.majority(countries, country))
                .setMaxResults(CHUNK)
                .getResultList();
        return found.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c, p from ConsentEntity c, PersonEntity p where c.lineId in :lines"
                                        + " and p.id = c.personId order by c.id",
                                Object[].class)
                        .setParameter(
                                "lines",
                                found.stream()
                                        .map(line -> UUID.fromString(String.valueOf(line)))
                                        .toList())
                        .getResultList();
    }

    /** Hexadecimal digits and hyphens, nothing that could be anything else. */
    private static String literal(UUID id) {
        return "cast('" + id + "' as uuid)";
    }

    private List<ConsentEntity> ended(List<Object[]> chunk) {
        List<ConsentEntity> ended = chunk.stream()
                .filter(row -> standing.of((ConsentEntity) row[0], (PersonEntity) row[1]) != State.HOLDS)
                .map(row -> (ConsentEntity) row[0])
                .toList();
        Map<Agreed.To, Set<UUID>> renewed = new HashMap<>();
        ended.stream()
                .collect(Collectors.groupingBy(Renewals::to))
                .forEach((to, consents) -> renewed.put(
                        to,
                        Agreed.among(
                                em,
                                countries,
                                consents.stream().map(ConsentEntity::personId).toList(),
                                to,
                                day)));
        return ended.stream()
                .filter(consent -> !renewed.getOrDefault(to(consent), Set.of()).contains(consent.personId()))
                .toList();
    }

    private static Agreed.To to(ConsentEntity consent) {
        return new Agreed.To(consent.purpose(), consent.channel());
    }
}

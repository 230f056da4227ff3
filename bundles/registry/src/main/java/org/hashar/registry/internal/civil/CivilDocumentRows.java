package org.hashar.registry.internal.civil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Violations;
import org.hashar.api.country.Country;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.CivilDocumentCount;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentDraft.Status;
import org.hashar.api.registry.PlaceScope;
import org.hashar.registry.internal.Pages;
import org.hashar.registry.internal.area.FigureScope;
import org.hashar.registry.internal.area.Scopes;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.person.Identifiers;
import org.hashar.registry.internal.person.PersonHistory;
import org.jspecify.annotations.Nullable;

/** Lists and counts of civil papers, inside a unit of work that is running. */
public final class CivilDocumentRows {
    /** Of who was known to be one human being at the moment, country and place are the survivor's. */
    private static final String STANDING = "select d.kind, case when d.status = 'HELD' and d.expires_on <= ?2"
            + " then 'EXPIRED' else d.status end as status, coalesce(r.survivor, d.person_id) as person"
            + " from reg_civil_document d"
            + " left join reg_person_merge r on r.merged = d.person_id and r.merged_at <= ?3 and r.undone_at > ?3"
            + " join reg_person p on p.id = coalesce(r.survivor, d.person_id)" + PersonHistory.THEN
            + " left join reg_territory t on t.country = p.country and t.code = " + PersonHistory.then("territory")
            + " where p.country = ?1 and d.valid_from <= ?2 and d.valid_to > ?2 and d.recorded_at <= ?3"
            + " and d.superseded_at > ?3";

    private CivilDocumentRows() {}

    /** The records of some papers, in their order, with the numbers that their persons have. One query. */
    public static List<CivilDocument> records(EntityManager em, List<CivilDocumentEntity> documents) {
        Map<Identifiers.Key, String> numbers = Identifiers.written(
                em,
                documents.stream().map(CivilDocumentEntity::personId).distinct().toList());
        return documents.stream()
                .map(document -> {
                    Identifiers.Key number = document.number();
                    return document.toRecord(number == null ? null : numbers.get(number));
                })
                .toList();
    }

    static Page<CivilDocument> expiring(
            EntityManager em,
            Country country,
            @Nullable String territory,
            @Nullable Kind kind,
            LocalDate before,
            LocalDate today,
            Page.Request page) {
        Violations violations = new Violations();
        PlaceScope where = Scopes.check(em, country, territory, today, violations);
        Map<String, Object> units = new HashMap<>();
        Key after = Key.parse(page.after(), violations);
        violations.throwIfAny();
        TypedQuery<CivilDocumentEntity> query = em.createQuery(
                        "select d from CivilDocumentEntity d, PersonEntity p where p.id = d.personId and p.country = :country"
                                + " and p.erasedAt is null and d.status = :held and d.expiresOn < :before"
                                + " and d.validFrom <= :today and d.validTo > :today and d.supersededAt = :now"
                                + (kind == null ? "" : " and d.kind = :kind")
                                + (where == null
                                        ? ""
                                        : " and exists (select 1 from TerritoryEntity t where t.country = p.country"
                                                + " and t.code = p.territory and "
                                                + Scopes.condition(where, "t", units) + ")")
                                + (after == null
                                        ? ""
                                        : " and (d.expiresOn > :day or (d.expiresOn = :day and d.id > :id))")
                                + " order by d.expiresOn, d.id",
                        CivilDocumentEntity.class)
                .setParameter("country", country.code())
                .setParameter("held", Status.HELD)
                .setParameter("before", before)
                .setParameter("today", today)
                .setParameter("now", Forever.MOMENT)
                .setMaxResults(page.limit() + 1);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        units.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("day", after.day()).setParameter("id", after.id());
        }
        return Pages.of(query.getResultList(), page, Key::of, shown -> records(em, shown));
    }

    /** Where a page goes on. */
    private record Key(LocalDate day, UUID id) {
        static String of(CivilDocumentEntity document) {
            return document.expiresOn() + "." + document.id();
        }

        static @Nullable Key parse(@Nullable String key, Violations violations) {
            if (key == null) {
                return null;
            }
            int dot = key.indexOf('.');
            try {
                return new Key(
                        LocalDate.parse(key.substring(0, Math.max(0, dot))), UUID.fromString(key.substring(dot + 1)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                violations.add("/after", "not-a-page-key");
                return null;
            }
        }
    }

    static List<CivilDocumentCount> count(
            EntityManager em, Country country, CivilDocumentCount.Query asked, Clock clock) {
        FigureScope scope = new FigureScope.Asked(asked.country(), asked.territory(), asked.asOf(), asked.asKnown())
                .check(em, country, clock, new Violations());
        List<?> rows = scope.query(
                        em,
                        "select x.kind, x.status, count(distinct x.person) from (" + STANDING,
                        ") x group by x.kind, x.status")
                .getResultList();
        return rows.stream()
                .map(row -> count((Object[]) row))
                .sorted((a, b) -> a.kind() == b.kind()
                        ? a.status().compareTo(b.status())
                        : a.kind().compareTo(b.kind()))
                .toList();
    }

    private static CivilDocumentCount count(@Nullable Object[] row) {
        return new CivilDocumentCount(
                Kind.valueOf(String.valueOf(row[0])),
                Status.valueOf(String.valueOf(row[1])),
                ((Number) Objects.requireNonNull(row[2])).longValue());
    }
}

package org.hashar.fund.internal.rate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Violations;
import org.hashar.api.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** Reads stored rates; of several revisions of a day only the last counts. */
final class RateRows {
    private static final String LAST = " not exists (select l.id from RateEntity l where l.source = r.source"
            + " and l.currency = r.currency and l.date = r.date and l.revision > r.revision)";

    private RateRows() {}

    /** The rate of a day. */
    static Optional<RateEntity> find(EntityManager em, String source, String currency, LocalDate day) {
        return em.createQuery(
                        "select r from RateEntity r where r.source = :source and r.currency = :currency"
                                + " and r.date = :day order by r.revision desc",
                        RateEntity.class)
                .setParameter("source", source)
                .setParameter("currency", currency)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What rates of some days are judged by: the stored ones of those days, and of each currency the nearest before and the nearest after them.
     * Three queries.
     */
    static Plausibility around(EntityManager em, String source, LocalDate first, LocalDate last) {
        Plausibility known = new Plausibility();
        String of = "select r from RateEntity r where r.source = :source and" + LAST;
        query(em, of + " and r.date >= :first and r.date <= :last", source)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .forEach(rate -> known.know(rate.toRecord()));
        String near = " and r.date = (select %s(n.date) from RateEntity n where n.source = r.source"
                + " and n.currency = r.currency and n.date %s :day)";
        query(em, of + String.format(java.util.Locale.ROOT, near, "max", "<"), source)
                .setParameter("day", first)
                .getResultStream()
                .forEach(rate -> known.know(rate.toRecord()));
        query(em, of + String.format(java.util.Locale.ROOT, near, "min", ">"), source)
                .setParameter("day", last)
                .getResultStream()
                .forEach(rate -> known.know(rate.toRecord()));
        return known;
    }

    private static TypedQuery<RateEntity> query(EntityManager em, String jpql, String source) {
        return em.createQuery(jpql, RateEntity.class).setParameter("source", source);
    }

    /** Stored rates, newest day first; the key of a page is the last rate's {@code day/source/currency}. */
    static Page<ExchangeRate> page(
            EntityManager em,
            @Nullable String source,
            @Nullable String currency,
            @Nullable LocalDate day,
            Page.Request page) {
        Key after = Key.parse(page.after());
        StringBuilder jpql = new StringBuilder("select r from RateEntity r where").append(LAST);
        jpql.append(source == null ? "" : " and r.source = :source");
        jpql.append(currency == null ? "" : " and r.currency = :currency");
        jpql.append(day == null ? "" : " and r.date = :day");
        jpql.append(
                after == null
                        ? ""
                        : " and (r.date < :keyDay or (r.date = :keyDay and (r.source > :keySource"
                                + " or (r.source = :keySource and r.currency > :keyCurrency))))");
        jpql.append(" order by r.date desc, r.source, r.currency");
        TypedQuery<RateEntity> query =
                em.createQuery(jpql.toString(), RateEntity.class).setMaxResults(page.limit() + 1);
        set(query, "source", source);
        set(query, "currency", currency);
        set(query, "day", day);
        if (after != null) {
            query.setParameter("keyDay", after.day())
                    .setParameter("keySource", after.source())
                    .setParameter("keyCurrency", after.currency());
        }
        List<ExchangeRate> found =
                query.getResultStream().map(RateEntity::toRecord).toList();
        List<ExchangeRate> shown = found.subList(0, Math.min(page.limit(), found.size()));
        return new Page<>(shown, found.size() > shown.size() ? Key.of(shown.get(shown.size() - 1)) : null);
    }

    private static void set(TypedQuery<?> query, String name, @Nullable Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    /** Place of a rate in the list. */
    private record Key(LocalDate day, String source, String currency) {
        static String of(ExchangeRate rate) {
            return rate.date() + "/" + rate.source() + "/" + rate.currency();
        }

        static @Nullable Key parse(@Nullable String text) {
            if (text == null) {
                return null;
            }
            Violations violations = new Violations();
            if (violations.check(
                    text.matches("\\d{4}-\\d{2}-\\d{2}/[A-Z0-9-]{1,20}/[A-Z0-9-]{1,10}"), "/after", "not-a-page-key")) {
                String[] parts = text.split("/", -1);
                try {
                    return new Key(LocalDate.parse(parts[0]), parts[1], parts[2]);
                } catch (java.time.format.DateTimeParseException e) {
                    violations.add("/after", "not-a-page-key");
                }
            }
            violations.throwIfAny();
            return null;
        }
    }
}

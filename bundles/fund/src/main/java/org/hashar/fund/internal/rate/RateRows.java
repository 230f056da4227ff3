package org.hashar.fund.internal.rate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Violations;
import org.hashar.api.money.ExchangeRate;
import org.jspecify.annotations.Nullable;

/** Reads stored rates; of several revisions of a day only the last counts. */
public final class RateRows {
    private static final String CURRENT = "select r from RateEntity r left join RateEntity l on l.source = r.source"
            + " and l.currency = r.currency and l.date = r.date and l.revision > r.revision where l.id is null";

    private RateRows() {}

    /** The rate of a day, as it is told. */
    public static Optional<ExchangeRate> rate(EntityManager em, String source, String currency, LocalDate day) {
        return find(em, source, currency, day).map(RateEntity::toRecord);
    }

    /** The rates of a currency for some days, by day. */
    public static List<ExchangeRate> between(
            EntityManager em, String source, String currency, LocalDate first, LocalDate last) {
        return em.createQuery(
                        CURRENT + " and r.source = :source and r.currency = :currency and r.date >= :first"
                                + " and r.date <= :last order by r.date",
                        RateEntity.class)
                .setParameter("source", source)
                .setParameter("currency", currency)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(RateEntity::toRecord)
                .toList();
    }

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
     * Five queries.
     */
    static Plausibility around(EntityManager em, String source, LocalDate first, LocalDate last) {
        Plausibility known = new Plausibility();
        em.createQuery(CURRENT + " and r.source = :source and r.date >= :first and r.date <= :last", RateEntity.class)
                .setParameter("source", source)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .forEach(rate -> known.know(rate.toRecord()));
        learn(em, known, source, nearest(em, "max(r.date)", "r.date < :day", source, first));
        learn(em, known, source, nearest(em, "min(r.date)", "r.date > :day", source, last));
        return known;
    }

    private static Map<String, LocalDate> nearest(
            EntityManager em, String which, String where, String source, LocalDate day) {
        Map<String, LocalDate> found = new HashMap<>();
        for (Object[] row : em.createQuery(
                        "select r.currency, " + which + " from RateEntity r where r.source = :source and " + where
                                + " group by r.currency",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("day", day)
                .getResultList()) {
            found.put((String) row[0], (LocalDate) row[1]);
        }
        return found;
    }

    private static void learn(EntityManager em, Plausibility known, String source, Map<String, LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        em.createQuery(CURRENT + " and r.source = :source and r.date in :days", RateEntity.class)
                .setParameter("source", source)
                .setParameter("days", new HashSet<>(days.values()))
                .getResultStream()
                .map(RateEntity::toRecord)
                .filter(rate -> rate.date().equals(days.get(rate.currency())))
                .forEach(known::know);
    }

    /** Stored rates, newest day first; the key of a page is the last rate's {@code day/source/currency}. */
    static Page<ExchangeRate> page(
            EntityManager em,
            @Nullable String source,
            @Nullable String currency,
            @Nullable LocalDate day,
            Page.Request page) {
        Key after = Key.parse(page.after());
        StringBuilder jpql = new StringBuilder(CURRENT);
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

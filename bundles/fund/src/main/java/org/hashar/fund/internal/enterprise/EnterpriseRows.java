package org.hashar.fund.internal.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.hashar.api.Problem;
import org.hashar.api.fund.Enterprise.Entitled;
import org.hashar.fund.internal.capital.FundDocuments;
import org.hashar.fund.internal.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Finds enterprises and what belongs to them. */
public final class EnterpriseRows {
    /** Of documents {@code d} about {@code x}: those that happened by a day, were known at a moment and were not taken back then. */
    static final String STANDING =
            " d left join DocumentReversalEntity r on r.document = d.id and r.reversedAt <= :asKnown,"
                    + " %s x where d.id = x.%s and x.enterprise = :enterprise and d.date <= :asOf and d.recordedAt <= :asKnown"
                    + " and r.document is null order by d.date, d.id";

    private EnterpriseRows() {}

    /** One that was started and not taken back. */
    public static EnterpriseEntity require(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(EnterpriseEntity.class, id))
                .filter(found -> FundDocuments.stands(em, id))
                .orElseThrow(() -> notFound(id).exception());
    }

    public static Problem notFound(UUID id) {
        return Problem.of(Problem.Type.NOT_FOUND, "enterprise-not-found", id);
    }

    /** Rows of a kind as known at a moment, by day. */
    static <T> List<T> standing(
            EntityManager em, Class<T> kind, String document, UUID enterprise, LocalDate asOf, Instant asKnown) {
        return em.createQuery("select x from DocumentEntity" + STANDING.formatted(kind.getSimpleName(), document), kind)
                .setParameter("enterprise", enterprise)
                .setParameter("asOf", asOf)
                .setParameter("asKnown", asKnown)
                .getResultList();
    }

    /** Who takes part, with all changes up to the end of a day. */
    public static List<Entitled> entitled(EntityManager em, UUID enterprise, LocalDate asOf, Instant asKnown) {
        return Entitlements.of(steps(em, enterprise, asOf, asKnown));
    }

    static List<Entitlements.Step> steps(EntityManager em, UUID enterprise, LocalDate asOf, Instant asKnown) {
        return standing(em, EntitlementEntity.class, "document", enterprise, asOf, asKnown).stream()
                .map(row -> new Entitlements.Step(row.person(), row.change(), row.date()))
                .toList();
    }

    /** All batches of an enterprise, also those that were taken back. */
    static List<UUID> batches(EntityManager em, UUID enterprise) {
        return ids(
                em,
                "select b.id from BatchEntity b, DocumentEntity d where d.id = b.document and d.subject = :enterprise",
                enterprise);
    }

    static List<UUID> sales(EntityManager em, UUID enterprise) {
        return ids(em, "select s.id from SaleEntity s where s.enterprise = :enterprise", enterprise);
    }

    static List<UUID> givers(EntityManager em, UUID enterprise) {
        return ids(em, "select g.id from GiverEntity g where g.enterprise = :enterprise", enterprise);
    }

    static List<UUID> orders(EntityManager em, UUID enterprise) {
        return ids(em, "select o.id from CustomerOrderEntity o where o.enterprise = :enterprise", enterprise);
    }

    /** The day of the last standing document about an enterprise, its goods, its orders or its sales. */
    static Optional<LocalDate> lastDay(EntityManager em, UUID enterprise) {
        Set<UUID> subjects = new HashSet<>(List.of(enterprise));
        subjects.addAll(batches(em, enterprise));
        subjects.addAll(sales(em, enterprise));
        subjects.addAll(orders(em, enterprise));
        return Optional.ofNullable(em.createQuery(
                        "select max(d.date) from DocumentEntity d left join DocumentReversalEntity r on r.document = d.id"
                                + " where d.subject in :subjects and r.document is null",
                        LocalDate.class)
                .setParameter("subjects", Ledger.padded(subjects))
                .getSingleResult());
    }

    private static List<UUID> ids(EntityManager em, String query, UUID enterprise) {
        return em.createQuery(query, UUID.class)
                .setParameter("enterprise", enterprise)
                .getResultList();
    }

    /** A standing order. */
    static CustomerOrderEntity order(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(CustomerOrderEntity.class, id))
                .filter(found -> FundDocuments.stands(em, id))
                .orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "order-not-found", id)
                        .exception());
    }

    /** A standing sale. */
    static SaleEntity sale(EntityManager em, UUID id) {
        return Optional.ofNullable(em.find(SaleEntity.class, id))
                .filter(found -> FundDocuments.stands(em, id))
                .orElseThrow(() ->
                        Problem.of(Problem.Type.NOT_FOUND, "sale-not-found", id).exception());
    }

    /** The order that a sale is on, null for none; one of another enterprise is noted. */
    static @Nullable CustomerOrderEntity ordered(Venture venture, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        CustomerOrderEntity order = order(venture.work().em(), id);
        boolean own = order.enterprise().equals(venture.of().id());
        venture.violations().check(own, "/order", "order-not-open", id);
        return own ? order : null;
    }
}

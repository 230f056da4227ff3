package org.hashar.intake.internal.mapping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hashar.api.Page;
import org.hashar.api.Problem;
import org.hashar.api.Recorded;
import org.hashar.api.Violations;
import org.hashar.api.intake.ImportMapping;
import org.hashar.intake.internal.form.FormEntity;
import org.hashar.intake.internal.form.FormVersions;
import org.jspecify.annotations.Nullable;

/** Mappings inside a unit of work that is running. */
public final class Mappings {

    private Mappings() {}

    /** The form that a mapping is for, null for tables. */
    public static @Nullable FormVersions forms(EntityManager em, ImportMapping mapping) {
        return mapping.form() == null ? null : FormEntity.versions(em, mapping.form());
    }

    /** Keeps a mapping that is right but for its form, which is looked at here, or finds it. */
    public static Recorded<ImportMapping> keep(EntityManager em, ImportMapping mapping, Instant now) {
        FormVersions forms = forms(em, mapping);
        if (forms != null) {
            Violations violations = new Violations();
            MappingRules.checkForm(mapping, forms, violations);
            violations.throwIfAny();
        }
        Optional<ImportMapping> known = find(em, mapping.id());
        if (known.isPresent()) {
            if (known.get().equals(mapping)) {
                return new Recorded<>(mapping, false);
            }
            throw Problem.of(Problem.Type.CONFLICT, "id-taken", mapping.id()).exception();
        }
        em.persist(new MappingEntity(mapping, now));
        for (int i = 0; i < mapping.columns().size(); i++) {
            em.persist(new ColumnEntity(mapping.id(), i, mapping.columns().get(i)));
        }
        return new Recorded<>(mapping, true);
    }

    public static Optional<ImportMapping> find(EntityManager em, UUID id) {
        MappingEntity mapping = em.find(MappingEntity.class, id);
        return mapping == null
                ? Optional.empty()
                : Optional.of(records(em, List.of(mapping)).get(0));
    }

    /** @throws org.hashar.api.ProblemException not-found */
    public static ImportMapping require(EntityManager em, UUID id) {
        return find(em, id).orElseThrow(() -> Problem.of(Problem.Type.NOT_FOUND, "import-mapping-not-found", id)
                .exception());
    }

    /** Of a country, in the order of ids; one more than fits on the page. */
    public static List<MappingEntity> list(EntityManager em, String country, @Nullable UUID after, Page.Request page) {
        TypedQuery<MappingEntity> query = em.createQuery(
                        "select m from MappingEntity m where m.country = :country"
                                + (after == null ? "" : " and m.id > :after") + " order by m.id",
                        MappingEntity.class)
                .setParameter("country", country)
                .setMaxResults(page.limit() + 1);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    public static List<ImportMapping> records(EntityManager em, List<MappingEntity> mappings) {
        if (mappings.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ImportMapping.Column>> columns = em.createQuery(
                        "select c from ColumnEntity c where c.mapping in :ids order by c.seq", ColumnEntity.class)
                .setParameter("ids", mappings.stream().map(MappingEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(ColumnEntity::mapping, mapping(ColumnEntity::toRecord, toList())));
        return mappings.stream()
                .map(each -> each.toRecord(columns.getOrDefault(each.id(), List.of())))
                .toList();
    }
}

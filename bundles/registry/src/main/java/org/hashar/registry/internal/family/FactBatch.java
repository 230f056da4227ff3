package org.hashar.registry.internal.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.hashar.api.Violations;
import org.hashar.api.registry.FamilyStatusDraft;
import org.hashar.api.registry.LandPlotDraft;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.RegistryBatch.Outcome;
import org.hashar.registry.internal.batch.Batch;
import org.hashar.registry.internal.family.Facts.Head;
import org.hashar.registry.internal.family.Facts.Scene;
import org.hashar.registry.internal.known.KnownEntity;
import org.hashar.registry.internal.known.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind by the thousand, inside a unit of work that is running. Whom they are about is locked, as by {@link Facts}, when the batch did
 * not make it.
 */
public final class FactBatch<D, E extends KnownEntity> {
    private final Batch batch;
    private final Facts<D, E, ?> facts;
    private final Map<UUID, List<E>> made = new HashMap<>();

    private FactBatch(Batch batch, Facts<D, E, ?> facts) {
        this.batch = batch;
        this.facts = facts;
    }

    /** Adds the absences for work that are right. */
    public static List<Outcome> addMigrations(Batch batch, Facts.Tools tools, List<MigrationDraft> drafts) {
        return new FactBatch<>(batch, new Migrations(tools)).add(drafts);
    }

    /** Adds the land that is right. */
    public static List<Outcome> addLand(Batch batch, Facts.Tools tools, List<LandPlotDraft> drafts) {
        return new FactBatch<>(batch, new LandPlots(tools)).add(drafts);
    }

    /** Adds what migration made of households, if that is right. */
    public static List<Outcome> addStatuses(Batch batch, Facts.Tools tools, List<FamilyStatusDraft> drafts) {
        return new FactBatch<>(batch, new FamilyStatuses(tools)).add(drafts);
    }

    /** Takes out absences that nobody changed since; returns the ids of the others. */
    public static Set<UUID> removeMigrations(EntityManager em, List<UUID> ids) {
        return Versions.remove(em, MigrationEntity.class, ids);
    }

    /** Takes out land that nobody changed since; returns the ids of the others. */
    public static Set<UUID> removeLand(EntityManager em, List<UUID> ids) {
        return Versions.remove(em, LandPlotEntity.class, ids);
    }

    /** Takes out what was said of households and nobody changed since; returns the ids of the others. */
    public static Set<UUID> removeStatuses(EntityManager em, List<UUID> ids) {
        return Versions.remove(em, FamilyStatusEntity.class, ids);
    }

    private List<Outcome> add(List<D> drafts) {
        Map<UUID, E> known = Versions.firsts(
                batch.em(),
                facts.type,
                drafts.stream().map(draft -> facts.head(draft).id()).toList());
        List<Object> rows = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(drafts.size());
        for (D draft : drafts) {
            Head head = facts.head(draft);
            Violations violations = new Violations();
            E there = known.get(head.id());
            E created = null;
            if (there == null) {
                created = checked(draft, head, violations);
            } else {
                D canonical =
                        facts.canonical(draft, scene(violations, batch.country().code()));
                violations.check(facts.same(there, canonical), "/id", "id-taken", head.id());
            }
            if (created != null) {
                known.put(head.id(), created);
                made.computeIfAbsent(head.subject(), id -> new ArrayList<>()).add(created);
                rows.add(created);
            }
            outcomes.add(new Outcome(head.id(), created != null, violations.list()));
        }
        batch.write(rows);
        return outcomes;
    }

    /** The fact when it is right, null when it is not. */
    private @Nullable E checked(D draft, Head head, Violations violations) {
        boolean fresh = facts.subject.madeBy(batch, head.subject());
        String country = fresh ? batch.country().code() : facts.subject.country(batch.em(), head.subject(), true);
        if (country == null) {
            facts.subject.missing(violations, head.subject());
            return null;
        }
        Scene scene = scene(violations, country);
        D canonical = facts.canonical(draft, scene);
        facts.checkAll(canonical, scene, () -> others(head, fresh));
        return violations.isEmpty() ? facts.first(canonical, batch.now()) : null;
    }

    private Scene scene(Violations violations, String country) {
        return new Scene(batch.em(), batch::person, country, batch.today(), violations);
    }

    private List<E> others(Head head, boolean fresh) {
        List<E> stored = fresh ? List.of() : facts.others(batch.em(), head);
        return Stream.concat(stored.stream(), made.getOrDefault(head.subject(), List.of()).stream())
                .toList();
    }
}

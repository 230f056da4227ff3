package org.hashar.intake.internal.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupStatus;
import org.hashar.api.registry.MembershipDraft;
import org.hashar.api.registry.PersonDraft;
import org.hashar.api.registry.RegistryBatch;
import org.hashar.api.registry.RegistryBatch.NameInPlace;
import org.hashar.api.registry.RoleDraft;
import org.hashar.intake.internal.mapping.RowDraft;
import org.jspecify.annotations.Nullable;

/** What some rows ask of the registry, and from which row each draft came. For one thread. */
final class Drafts {
    private final String country;
    private final RowId ids;
    private final Map<NameInPlace, UUID> known;
    private final FamilyDrafts families;
    private final DraftList<PersonDraft> persons = new DraftList<>("", Set.of());
    private final DraftList<GroupDraft> groups = new DraftList<>("", Set.of());
    private final DraftList<MembershipDraft> memberships = new DraftList<>("", Set.of());
    private final DraftList<RoleDraft> roles = new DraftList<>("", Set.of());

    /**
     * @param known groups that there are
     * @param families the households of all rows that may be added
     * @param confirmed rows whose ages are right though they are unlikely
     */
    Drafts(
            String country,
            RowId ids,
            Map<NameInPlace, UUID> known,
            Map<Long, HouseholdRows> families,
            Set<Long> confirmed) {
        this.country = country;
        this.ids = ids;
        this.known = new HashMap<>(known);
        this.families = new FamilyDrafts(country, ids, families, confirmed);
    }

    /** Adds what a row asks for; false when its group is neither there nor formed by it or a row before. */
    boolean add(RowDraft row) {
        if (row.person() != null) {
            persons.add(row.person(), row);
        }
        families.add(row);
        RowDraft.GroupWish wish = row.group();
        if (wish == null) {
            return true;
        }
        UUID group = known.computeIfAbsent(name(wish), name -> form(row, wish));
        if (group != null) {
            join(row, group);
        }
        return group != null;
    }

    static NameInPlace name(RowDraft.GroupWish wish) {
        return new NameInPlace(wish.territory(), wish.name());
    }

    /** The first row that says all of a group forms it; null when this one does not. */
    private @Nullable UUID form(RowDraft row, RowDraft.GroupWish wish) {
        String type = wish.type();
        LocalDate formedOn = wish.formedOn();
        if (type == null || formedOn == null) {
            return null;
        }
        UUID id = ids.of(row.row(), RowId.Kind.GROUP);
        groups.add(
                new GroupDraft(id, country, type, wish.name(), null, formedOn, wish.territory(), GroupStatus.ACTIVE),
                row);
        return id;
    }

    private void join(RowDraft row, UUID group) {
        if (row.from() == null) {
            return;
        }
        UUID person = ids.person(row.personRow());
        memberships.add(
                new MembershipDraft(
                        ids.of(row.row(), RowId.Kind.MEMBERSHIP), group, person, row.from(), row.to(), null),
                row);
        if (row.role() != null) {
            roles.add(
                    new RoleDraft(ids.of(row.row(), RowId.Kind.ROLE), group, person, row.role(), row.from(), row.to()),
                    row);
        }
    }

    RegistryBatch batch() {
        return new RegistryBatch(
                country, persons.drafts(), groups.drafts(), memberships.drafts(), roles.drafts(), families.batch());
    }

    /** Tells what the registry found wrong with the batch. */
    void tell(RegistryBatch.Outcomes outcomes, DraftList.Listener listener) {
        persons.tell(outcomes.persons(), listener);
        groups.tell(outcomes.groups(), listener);
        memberships.tell(outcomes.memberships(), listener);
        roles.tell(outcomes.roles(), listener);
        families.tell(outcomes.families(), listener);
    }
}

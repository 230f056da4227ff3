package org.hashar.api.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person belongs to a household for a time. Who works abroad still belongs to it.
 *
 * @param id made by the client, UUIDv7
 * @param relation to the head of the household; kinship says nothing of who looks after whom
 * @param inCareOf who looks after the person while the parents are away, null where nobody has to
 * @param mother who the person's mother is, of this household or not; null when not told
 * @param from first day
 * @param to the first day no longer, null while it goes on
 * @param confirmed what is right though it is unlikely, when it was asked about; not kept
 */
public record HouseholdMemberDraft(
        UUID id,
        UUID household,
        UUID person,
        Relation relation,
        @Nullable UUID inCareOf,
        @Nullable UUID mother,
        LocalDate from,
        @Nullable LocalDate to,
        List<Unlikely> confirmed) {
    public HouseholdMemberDraft {
        confirmed = List.copyOf(confirmed);
    }

    /** Of somebody whose mother is not told, and with nothing to confirm. */
    public HouseholdMemberDraft(
            UUID id,
            UUID household,
            UUID person,
            Relation relation,
            @Nullable UUID inCareOf,
            LocalDate from,
            @Nullable LocalDate to) {
        this(id, household, person, relation, inCareOf, null, from, to, List.of());
    }

    /** What happens in families, and more often is a mistake. */
    public enum Unlikely {
        /** A stepmother hardly older than a child, for example. */
        AGES
    }

    /** How a person is related to the head of the household. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        CHILD_IN_LAW,
        GRANDCHILD,
        PARENT,
        PARENT_IN_LAW,
        GRANDPARENT,
        SIBLING,
        SIBLING_IN_LAW,
        NIECE_OR_NEPHEW,
        OTHER_RELATIVE,
        NOT_RELATED
    }
}

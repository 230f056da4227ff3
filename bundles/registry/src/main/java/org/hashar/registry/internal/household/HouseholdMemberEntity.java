package org.hashar.registry.internal.household;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.HouseholdMember;
import org.hashar.api.registry.HouseholdMemberDraft;
import org.hashar.api.registry.HouseholdMemberDraft.Relation;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of a person's time in a household. */
@Entity
@Table(name = "reg_household_member")
public class HouseholdMemberEntity extends KnownEntity {
    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "in_care_of")
    private @Nullable UUID inCareOf;

    private @Nullable UUID mother;

    protected HouseholdMemberEntity() {}

    /** Entered with a draft that is right. */
    public HouseholdMemberEntity(HouseholdMemberDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private HouseholdMemberEntity(HouseholdMemberEntity before, HouseholdMemberDraft draft, Instant now) {
        super(before, draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private void take(HouseholdMemberDraft draft) {
        householdId = draft.household();
        personId = draft.person();
        relation = draft.relation();
        inCareOf = draft.inCareOf();
        mother = draft.mother();
    }

    /** The version after this one. */
    public HouseholdMemberEntity changed(HouseholdMemberDraft draft, Instant now) {
        return new HouseholdMemberEntity(this, draft, now);
    }

    /** Whether this version says what a draft says. */
    public boolean same(HouseholdMemberDraft draft) {
        return householdId.equals(draft.household())
                && personId.equals(draft.person())
                && relation == draft.relation()
                && Objects.equals(inCareOf, draft.inCareOf())
                && Objects.equals(mother, draft.mother())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    public UUID householdId() {
        return householdId;
    }

    public UUID personId() {
        return personId;
    }

    Relation relation() {
        return relation;
    }

    /** Whether the family said who the mother is. */
    boolean motherTold() {
        return mother != null;
    }

    public boolean head() {
        return relation == Relation.HEAD;
    }

    public HouseholdMember toRecord() {
        return new HouseholdMember(
                id(), householdId, personId, relation, inCareOf, mother, from(), Forever.told(to()), recordedAt());
    }
}

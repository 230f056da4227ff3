package org.hashar.registry.internal.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.registry.HouseholdDraft;
import org.hashar.api.registry.Residence;
import org.hashar.api.registry.ResidenceDraft;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of where a household lives. */
@Entity
@Table(name = "reg_residence")
public class ResidenceEntity extends KnownEntity {
    /** From when on a household lives where it lived first: before the birth of anybody. */
    static final LocalDate FIRST_DAY = LocalDate.of(1800, 1, 1);

    @Column(name = "household_id")
    private UUID householdId;

    private @Nullable String territory;
    private @Nullable String address;

    protected ResidenceEntity() {}

    /** Where a household lives that is registered with a draft that is canonical and right. */
    ResidenceEntity(HouseholdDraft draft, Instant now) {
        super(draft.id(), FIRST_DAY, Forever.DAY, now);
        householdId = draft.id();
        territory = draft.territory();
        address = draft.address();
    }

    /** Where a household moved, by a draft that is canonical and right. */
    ResidenceEntity(ResidenceDraft draft, LocalDate to, Instant now) {
        super(draft.id(), Objects.requireNonNull(draft.from()), to, now);
        householdId = draft.household();
        territory = draft.territory();
        address = draft.address();
    }

    private ResidenceEntity(
            ResidenceEntity before,
            @Nullable String territory,
            @Nullable String address,
            LocalDate from,
            LocalDate to,
            Instant now) {
        super(before, from, to, now);
        householdId = before.householdId;
        this.territory = territory;
        this.address = address;
    }

    /** The version after this one, with another place. */
    ResidenceEntity corrected(@Nullable String territory, @Nullable String address, LocalDate from, Instant now) {
        return new ResidenceEntity(this, territory, address, from, to(), now);
    }

    /** The version after this one, with another end. */
    ResidenceEntity ending(LocalDate to, Instant now) {
        return new ResidenceEntity(this, territory, address, from(), to, now);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(to());
    }

    boolean first() {
        return from().equals(FIRST_DAY);
    }

    /** Whether the household lives there still. */
    boolean last() {
        return to().equals(Forever.DAY);
    }

    /** Whether it says what a canonical draft says; where the next residence begins is not the draft's matter. */
    boolean same(ResidenceDraft draft) {
        return householdId.equals(draft.household())
                && same(draft.territory(), draft.address())
                && Objects.equals(told(), draft.from());
    }

    boolean same(@Nullable String territory, @Nullable String address) {
        return Objects.equals(this.territory, territory) && Objects.equals(this.address, address);
    }

    /** The moment, or a later one at which this version was known already: a clock set back cannot turn time round. */
    Instant notBefore(Instant now) {
        return now.isBefore(recordedAt()) ? recordedAt() : now;
    }

    UUID householdId() {
        return householdId;
    }

    @Nullable
    String territory() {
        return territory;
    }

    @Nullable
    String address() {
        return address;
    }

    private @Nullable LocalDate told() {
        return first() ? null : from();
    }

    /** What somebody may see: where a house stands, nobody but the programme. */
    Residence shown(Actor actor) {
        return toRecord(actor.partner() == null ? address : null);
    }

    Residence toRecord() {
        return toRecord(address);
    }

    private Residence toRecord(@Nullable String at) {
        return new Residence(id(), householdId, territory, at, told(), Forever.told(to()), recordedAt());
    }
}

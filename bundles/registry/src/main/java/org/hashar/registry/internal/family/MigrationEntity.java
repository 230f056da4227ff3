package org.hashar.registry.internal.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.Migration;
import org.hashar.api.registry.MigrationDraft;
import org.hashar.api.registry.MigrationDraft.Kind;
import org.hashar.api.registry.MigrationDraft.LegalStatus;
import org.hashar.api.registry.MigrationDraft.ReturnReason;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of an absence for work. */
@Entity
@Table(name = "reg_migration")
public class MigrationEntity extends KnownEntity {
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String destination;
    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_status")
    private @Nullable LegalStatus legalStatus;

    @Column(name = "expected_to")
    private @Nullable LocalDate expectedTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_reason")
    private @Nullable ReturnReason returnReason;

    protected MigrationEntity() {}

    /** Recorded with a draft that is canonical and right. */
    MigrationEntity(MigrationDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    /** The version after another. */
    MigrationEntity(MigrationEntity before, MigrationDraft draft, Instant now) {
        super(before, draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private void take(MigrationDraft draft) {
        personId = draft.person();
        kind = draft.kind();
        destination = draft.destination();
        place = draft.place();
        legalStatus = draft.legalStatus();
        expectedTo = draft.expectedTo();
        returnReason = draft.returnReason();
    }

    public UUID personId() {
        return personId;
    }

    boolean same(MigrationDraft draft) {
        return personId.equals(draft.person())
                && kind == draft.kind()
                && destination.equals(draft.destination())
                && Objects.equals(place, draft.place())
                && legalStatus == draft.legalStatus()
                && from().equals(draft.from())
                && Objects.equals(expectedTo, draft.expectedTo())
                && to().equals(Forever.kept(draft.to()))
                && returnReason == draft.returnReason();
    }

    /** @param sensitive whether what could harm the migrant is told too */
    Migration toRecord(boolean sensitive) {
        return new Migration(
                id(),
                personId,
                kind,
                destination,
                place,
                sensitive ? legalStatus : null,
                from(),
                expectedTo,
                Forever.told(to()),
                sensitive ? returnReason : null,
                recordedAt());
    }
}

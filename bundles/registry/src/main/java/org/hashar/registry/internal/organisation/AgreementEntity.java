package org.hashar.registry.internal.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.organisation.Agreement;
import org.hashar.api.organisation.AgreementDraft;
import org.hashar.api.organisation.Coverage;
import org.hashar.registry.internal.known.Forever;
import org.jspecify.annotations.Nullable;

/** What organisations agreed; who they are are rows of their own. The version is counted by hand, under the lock of this row. */
@Entity
@Table(name = "reg_agreement")
public class AgreementEntity {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private AgreementDraft.Kind kind;

    private String title;

    @Column(name = "number_text")
    private @Nullable String number;

    private @Nullable String project;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private @Nullable String subject;

    @Column(name = "funding_year")
    private @Nullable Integer fundingYear;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private long version;

    protected AgreementEntity() {}

    /** Registered with a draft that is canonical and right. */
    public AgreementEntity(AgreementDraft draft, Instant now) {
        id = draft.id();
        recordedAt = now;
        version = 1;
        take(draft);
    }

    /** Takes over another content. */
    public void revise(AgreementDraft draft) {
        take(draft);
        version++;
    }

    private void take(AgreementDraft draft) {
        kind = draft.kind();
        title = draft.title();
        number = draft.number();
        project = draft.project();
        signedOn = draft.signedOn();
        validFrom = draft.from();
        validTo = Forever.kept(draft.to());
        subject = draft.subject();
        fundingYear = draft.fundingYear();
    }

    public UUID id() {
        return id;
    }

    public AgreementDraft.Kind kind() {
        return kind;
    }

    /** Whether it is in force on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && day.isBefore(validTo);
    }

    public long version() {
        return version;
    }

    /** Whether this is its content. */
    public boolean same(AgreementDraft draft, List<UUID> parties, List<Coverage> places) {
        return new AgreementDraft(
                        id,
                        kind,
                        title,
                        number,
                        parties,
                        project,
                        signedOn,
                        validFrom,
                        Forever.told(validTo),
                        subject,
                        fundingYear,
                        places)
                .equals(draft);
    }

    LocalDate from() {
        return validFrom;
    }

    public Agreement toRecord(List<UUID> parties, List<Coverage> places, List<Coverage.Apart> apart) {
        return new Agreement(
                id,
                kind,
                title,
                number,
                parties,
                project,
                signedOn,
                validFrom,
                Forever.told(validTo),
                subject,
                fundingYear,
                places,
                apart,
                recordedAt,
                version);
    }
}

package org.hashar.registry.internal.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.api.registry.Release;
import org.hashar.api.registry.ReleaseDraft;
import org.hashar.registry.internal.Texts;
import org.jspecify.annotations.Nullable;

/** Data that left the programme. */
@Entity
@Table(name = "reg_release")
public class ReleaseEntity {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentChannel channel;

    private String recipient;
    private @Nullable UUID organisation;

    @Column(name = "agreement_id")
    private @Nullable UUID agreement;

    @Column(name = "released_on")
    private LocalDate releasedOn;

    private String fingerprint;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ReleaseEntity() {}

    /** Written down with a draft that is clean and right. */
    public ReleaseEntity(ReleaseDraft draft, Instant now) {
        id = draft.id();
        purpose = draft.purpose();
        channel = draft.channel();
        recipient = draft.recipient();
        organisation = draft.organisation();
        agreement = draft.agreement();
        releasedOn = draft.on();
        fingerprint = fingerprint(draft);
        recordedAt = now;
    }

    private static String fingerprint(ReleaseDraft draft) {
        List<@Nullable Object> parts = new ArrayList<>(Arrays.asList(
                draft.purpose(),
                draft.channel(),
                draft.recipient(),
                draft.organisation(),
                draft.agreement(),
                draft.on(),
                draft.underWay()));
        parts.addAll(draft.persons());
        return Texts.fingerprint(parts.toArray());
    }

    /** Whether it was written down with this content. */
    public boolean same(ReleaseDraft draft) {
        return fingerprint.equals(fingerprint(draft));
    }

    public UUID id() {
        return id;
    }

    public LocalDate on() {
        return releasedOn;
    }

    public Release toRecord(List<ReleasePersonEntity> persons) {
        return new Release(
                id,
                purpose,
                channel,
                recipient,
                organisation,
                agreement,
                releasedOn,
                persons.stream().map(ReleasePersonEntity::toRecord).toList(),
                recordedAt);
    }
}

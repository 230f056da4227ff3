package org.hashar.registry.internal.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.Consent;
import org.hashar.api.registry.ConsentChannel;
import org.hashar.api.registry.ConsentDraft;
import org.hashar.api.registry.ConsentPurpose;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.jspecify.annotations.Nullable;

/** One version of what is known of a consent. */
@Entity
@Table(name = "reg_consent")
public class ConsentEntity extends KnownEntity {
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "text_id")
    private UUID textId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentChannel channel;

    private String language;

    @Column(name = "giver_id")
    private UUID giverId;

    @Enumerated(EnumType.STRING)
    private ConsentDraft.@Nullable Guardian relation;

    private @Nullable String witness;

    @Column(name = "agreed_until")
    private @Nullable LocalDate agreedUntil;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    private @Nullable String reason;

    protected ConsentEntity() {}

    /** Given as a draft says that is right. */
    public ConsentEntity(ConsentDraft draft, ConsentPurpose purpose, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.until()), now);
        personId = draft.person();
        textId = draft.text();
        this.purpose = purpose;
        channel = draft.channel();
        language = draft.language();
        giverId = draft.giver();
        relation = draft.relation();
        witness = draft.witness();
        agreedUntil = draft.until();
    }

    private ConsentEntity(ConsentEntity before, LocalDate withdrawnOn, @Nullable String reason, Instant now) {
        super(before, before.from(), withdrawnOn, now);
        personId = before.personId;
        textId = before.textId;
        purpose = before.purpose;
        channel = before.channel;
        language = before.language;
        giverId = before.giverId;
        relation = before.relation;
        witness = before.witness;
        agreedUntil = before.agreedUntil;
        this.withdrawnOn = withdrawnOn;
        this.reason = reason;
    }

    /** The version after this one: withdrawn. */
    public ConsentEntity withdrawn(LocalDate on, @Nullable String why, Instant now) {
        return new ConsentEntity(this, on, why, now);
    }

    /** Whether it was given with this content. */
    public boolean same(ConsentDraft draft) {
        return personId.equals(draft.person())
                && textId.equals(draft.text())
                && channel == draft.channel()
                && language.equals(draft.language())
                && giverId.equals(draft.giver())
                && relation == draft.relation()
                && Objects.equals(witness, draft.witness())
                && from().equals(draft.from())
                && Objects.equals(agreedUntil, draft.until());
    }

    public UUID personId() {
        return personId;
    }

    public UUID textId() {
        return textId;
    }

    public ConsentPurpose purpose() {
        return purpose;
    }

    public @Nullable ConsentChannel channel() {
        return channel;
    }

    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    /** Whether somebody else gave it. */
    public boolean byGuardian() {
        return relation != null;
    }

    public Consent toRecord(int textVersion, Consent.State state) {
        return new Consent(
                id(),
                personId,
                purpose,
                channel,
                textId,
                textVersion,
                language,
                giverId,
                relation,
                witness,
                from(),
                agreedUntil,
                withdrawnOn,
                reason,
                state,
                recordedAt());
    }
}

package org.hashar.registry.internal.civil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.hashar.api.registry.CivilDocument;
import org.hashar.api.registry.CivilDocumentDraft;
import org.hashar.api.registry.CivilDocumentDraft.Kind;
import org.hashar.api.registry.CivilDocumentDraft.Status;
import org.hashar.registry.internal.known.Forever;
import org.hashar.registry.internal.known.KnownEntity;
import org.hashar.registry.internal.person.Identifiers;
import org.jspecify.annotations.Nullable;

/** One version of how it stood with a paper. */
@Entity
@Table(name = "reg_civil_document")
public class CivilDocumentEntity extends KnownEntity {
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "identifier_type")
    private @Nullable String identifierType;

    @Column(name = "number_key")
    private @Nullable String numberKey;

    private @Nullable String issuer;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    protected CivilDocumentEntity() {}

    /** Entered with a draft that is right. */
    public CivilDocumentEntity(CivilDocumentDraft draft, Instant now) {
        super(draft.id(), draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private CivilDocumentEntity(CivilDocumentEntity before, CivilDocumentDraft draft, Instant now) {
        super(before, draft.from(), Forever.kept(draft.to()), now);
        take(draft);
    }

    private CivilDocumentEntity(CivilDocumentEntity before, LocalDate to, Instant now) {
        super(before, before.from(), to, now);
        personId = before.personId;
        kind = before.kind;
        status = before.status;
        identifierType = before.identifierType;
        numberKey = before.numberKey;
        issuer = before.issuer;
        issuedOn = before.issuedOn;
        expiresOn = before.expiresOn;
    }

    private void take(CivilDocumentDraft draft) {
        personId = draft.person();
        kind = draft.kind();
        status = draft.status();
        identifierType = draft.identifierType();
        numberKey = draft.number() == null ? null : Identifiers.key(draft.number());
        issuer = draft.issuer();
        issuedOn = draft.issuedOn();
        expiresOn = draft.expiresOn();
    }

    /** The version after this one. */
    public CivilDocumentEntity changed(CivilDocumentDraft draft, Instant now) {
        return new CivilDocumentEntity(this, draft, now);
    }

    /** The version after this one: it ended. */
    public CivilDocumentEntity ended(LocalDate to, Instant now) {
        return new CivilDocumentEntity(this, to, now);
    }

    /** Whether this version says what a draft says. */
    public boolean same(CivilDocumentDraft draft) {
        return personId.equals(draft.person())
                && kind == draft.kind()
                && status == draft.status()
                && Objects.equals(identifierType, draft.identifierType())
                && Objects.equals(numberKey, draft.number() == null ? null : Identifiers.key(draft.number()))
                && Objects.equals(issuer, draft.issuer())
                && Objects.equals(issuedOn, draft.issuedOn())
                && Objects.equals(expiresOn, draft.expiresOn())
                && from().equals(draft.from())
                && to().equals(Forever.kept(draft.to()));
    }

    public UUID personId() {
        return personId;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    /** By what its number is found among the person's identifiers; null when it has none. */
    Identifiers.@Nullable Key number() {
        return identifierType == null || numberKey == null ? null : new Identifiers.Key(identifierType, numberKey);
    }

    public CivilDocument toRecord(@Nullable String number) {
        return new CivilDocument(
                id(),
                personId,
                kind,
                status,
                identifierType,
                number,
                issuer,
                issuedOn,
                expiresOn,
                from(),
                Forever.told(to()),
                recordedAt());
    }
}

package org.hashar.registry.internal.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.organisation.Organisation;
import org.hashar.api.organisation.OrganisationDraft;
import org.hashar.api.organisation.OrganisationName;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.registry.internal.spelling.Spelling;
import org.jspecify.annotations.Nullable;

/** An organisation; its aliases are rows of their own. The version is counted by hand, under the lock of this row. */
@Entity
@Table(name = "reg_organisation")
public class OrganisationEntity {
    /** The scope of one that belongs to no single country. */
    public static final String ANYWHERE = "--";

    @Id
    private UUID id;

    private String scope;

    @Enumerated(EnumType.STRING)
    private OrganisationDraft.Kind kind;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private @Nullable UUID parent;
    private @Nullable String identifier;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "order_common")
    private String orderCommon;

    @Column(name = "order_uzbek")
    private String orderUzbek;

    @Column(name = "spelt_as")
    private int speltAs;

    private long version;

    protected OrganisationEntity() {}

    /** Registered with a draft that is canonical and right. */
    public OrganisationEntity(OrganisationDraft draft, Instant now) {
        id = draft.id();
        recordedAt = now;
        version = 1;
        take(draft);
    }

    /** Takes over another content. */
    public void revise(OrganisationDraft draft) {
        take(draft);
        version++;
    }

    private void take(OrganisationDraft draft) {
        scope = Objects.requireNonNullElse(draft.country(), ANYWHERE);
        kind = draft.kind();
        name = draft.name();
        nameKey = Texts.key(draft.name());
        parent = draft.parent();
        identifier = draft.identifier();
        spell();
    }

    /** Puts the organisation in order anew, by its name and by the rules of now. */
    public final void spell() {
        orderCommon = Alphabet.COMMON.sortKey(name);
        orderUzbek = Alphabet.UZBEK.sortKey(name);
        speltAs = Spelling.EDITION;
    }

    /** Where the organisation stands in lists by name, in {@link Alphabet#COMMON}. */
    public String orderCommon() {
        return orderCommon;
    }

    /** The same in {@link Alphabet#UZBEK}. */
    public String orderUzbek() {
        return orderUzbek;
    }

    public String name() {
        return name;
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID parent() {
        return parent;
    }

    public long version() {
        return version;
    }

    /** Whether this is its content. */
    public boolean same(OrganisationDraft draft, List<OrganisationName> aliases) {
        return toDraft(aliases).equals(draft);
    }

    private OrganisationDraft toDraft(List<OrganisationName> aliases) {
        return new OrganisationDraft(id, country(), kind, name, aliases, parent, identifier);
    }

    private @Nullable String country() {
        return scope.equals(ANYWHERE) ? null : scope;
    }

    public Organisation toRecord(List<OrganisationName> aliases) {
        return new Organisation(id, country(), kind, name, aliases, parent, identifier, recordedAt, version);
    }
}

package org.hashar.fund.internal.stock;

import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.fund.StockIssueDraft;
import org.jspecify.annotations.Nullable;

/** Which group, household or person received goods as aid: one of them. Its id is that of its document. Never changes. */
@Entity
@Table(name = "fund_aid")
public class AidEntity {
    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    @Column(name = "group_id", updatable = false)
    private @Nullable UUID group;

    @Column(name = "household_id", updatable = false)
    private @Nullable UUID household;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID person;

    protected AidEntity() {}

    AidEntity(StockIssueDraft draft) {
        this.document = draft.id();
        this.group = draft.group();
        this.household = draft.household();
        this.person = draft.person();
    }

    public UUID document() {
        return document;
    }

    /** Who received it, whoever that is. */
    public UUID recipient() {
        UUID family = household != null ? household : person;
        return Objects.requireNonNull(family != null ? family : group);
    }

    public @Nullable UUID group() {
        return group;
    }

    public @Nullable UUID household() {
        return household;
    }

    public @Nullable UUID person() {
        return person;
    }
}

package org.hashar.fund.internal.ledger;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.hashar.api.fund.ReversalDraft;

/** That a document was taken back by a reversal of another, because it was built on it (R8). Never changes. */
@Entity
@Table(name = "fund_dependent")
@IdClass(DependentEntity.Key.class)
public class DependentEntity {
    @Id
    @Column(name = "reversal_id", updatable = false)
    private UUID reversal;

    @Id
    @Column(name = "document_id", updatable = false)
    private UUID document;

    protected DependentEntity() {}

    /** A document that is taken back by that reversal. */
    public DependentEntity(UUID reversal, UUID document) {
        this.reversal = reversal;
        this.document = document;
    }

    /** Whether a stored reversal took back the same dependents as a draft. */
    public static boolean same(EntityManager em, ReversalDraft draft) {
        Collection<UUID> stored = em.createQuery(
                        "select d.document from DependentEntity d where d.reversal = :id", UUID.class)
                .setParameter("id", draft.id())
                .getResultList();
        return Set.copyOf(stored).equals(new HashSet<>(draft.dependents()));
    }

    /** The reversal of a dependent: its id is made from the client's, so that it is the same on every retry. */
    public static ReversalDraft reversalOf(ReversalDraft draft, UUID dependent) {
        String name = "hashar:dependent-reversal:" + draft.id() + ':' + dependent;
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ReversalDraft(id, draft.reason());
    }

    /** Primary key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID reversal = new UUID(0, 0);
        private UUID document = new UUID(0, 0);

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && reversal.equals(key.reversal) && document.equals(key.document);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reversal, document);
        }
    }
}

package org.hashar.registry.internal.change;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.store.Ids;

/** A change of a group that nobody has counted yet. A row of its own for each, so that nobody waits for anybody. */
@Entity
@Table(name = "reg_group_change")
public class GroupChangeEntity {
    @Id
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "group_id", updatable = false)
    private UUID group;

    protected GroupChangeEntity() {}

    GroupChangeEntity(UUID group) {
        this.id = Ids.next();
        this.group = group;
    }
}

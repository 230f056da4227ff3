package org.hashar.registry.internal.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Texts;
import org.jspecify.annotations.Nullable;

/** A group, with the last line of its status history. The version is counted by hand, under the lock of this row. */
@Entity
@Table(name = "reg_group")
public class GroupEntity {
    @Id
    private UUID id;

    private String code;
    private String country;

    @Column(name = "group_type")
    private String type;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private @Nullable String motto;

    @Column(name = "formed_on")
    private LocalDate formedOn;

    private String territory;

    @Enumerated(EnumType.STRING)
    private GroupStatus status;

    @Column(name = "status_since")
    private LocalDate statusSince;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String fingerprint;
    private long version;

    protected GroupEntity() {}

    /** Formed with a draft that is canonical and right. */
    public GroupEntity(GroupDraft draft, String code, Instant now) {
        id = draft.id();
        this.code = code;
        country = draft.country();
        type = draft.type();
        name = draft.name();
        nameKey = Texts.key(draft.name());
        motto = draft.motto();
        formedOn = draft.formedOn();
        territory = draft.territory();
        status = draft.status();
        statusSince = draft.formedOn();
        recordedAt = now;
        fingerprint = GroupRules.fingerprint(draft);
        version = 1;
    }

    /** Has another status from a date on. */
    public void change(GroupStatus to, LocalDate from) {
        status = to;
        statusSince = from;
        version++;
    }

    public UUID id() {
        return id;
    }

    public String country() {
        return country;
    }

    public String type() {
        return type;
    }

    public LocalDate formedOn() {
        return formedOn;
    }

    public GroupStatus status() {
        return status;
    }

    public LocalDate statusSince() {
        return statusSince;
    }

    public long version() {
        return version;
    }

    /** Whether it was formed with this content. */
    public boolean formedWith(GroupDraft draft) {
        return fingerprint.equals(GroupRules.fingerprint(draft));
    }

    public Group toRecord() {
        return new Group(
                id, code, country, type, name, motto, formedOn, territory, status, statusSince, recordedAt, version);
    }
}

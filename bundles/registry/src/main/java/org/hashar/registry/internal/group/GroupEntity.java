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
import org.hashar.api.Problem;
import org.hashar.api.ProblemException;
import org.hashar.api.registry.Group;
import org.hashar.api.registry.GroupDraft;
import org.hashar.api.registry.GroupRevision;
import org.hashar.api.registry.GroupStatus;
import org.hashar.registry.internal.Texts;
import org.hashar.registry.internal.spelling.Alphabet;
import org.hashar.registry.internal.spelling.Spelling;
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

    @Column(name = "order_common")
    private String orderCommon;

    @Column(name = "order_uzbek")
    private String orderUzbek;

    @Column(name = "spelt_as")
    private int speltAs;

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
        spell();
    }

    /** Puts the group in order anew, by its name and by the rules of now. */
    public final void spell() {
        orderCommon = Alphabet.COMMON.sortKey(name);
        orderUzbek = Alphabet.UZBEK.sortKey(name);
        speltAs = Spelling.EDITION;
    }

    /** Has another status from a date on. */
    public void change(GroupStatus to, LocalDate from) {
        status = to;
        statusSince = from;
        version++;
    }

    /** Is called otherwise, is elsewhere, or was formed on another day, by a revision that is canonical and right. */
    public void revise(GroupRevision revision) {
        name = revision.name();
        nameKey = Texts.key(revision.name());
        motto = revision.motto();
        territory = revision.territory();
        formedOn = revision.formedOn();
        version++;
        spell();
    }

    /** Since it has had the same status all its life, the status is since the day it was formed. */
    public void formedAs(GroupStatus as) {
        status = as;
        statusSince = formedOn;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Where the group stands in lists by name, in {@link Alphabet#COMMON}. */
    public String orderCommon() {
        return orderCommon;
    }

    /** The same in {@link Alphabet#UZBEK}. */
    public String orderUzbek() {
        return orderUzbek;
    }

    public String country() {
        return country;
    }

    public String type() {
        return type;
    }

    public String territory() {
        return territory;
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

    /**
     * Whoever changes it has to have seen how it is.
     *
     * @throws ProblemException stale
     */
    public void requireVersion(long seen) {
        if (version != seen) {
            throw Problem.of(Problem.Type.STALE, "stale", seen, version).exception();
        }
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

package org.hashar.access.internal;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.hashar.api.Actor;
import org.hashar.api.access.AuditEvent;
import org.jspecify.annotations.Nullable;

/** One deed; written once. Only its reason may go, when somebody is erased. */
@Entity
@Table(name = "acc_audit_event")
public class AuditEventEntity {
    @Id
    private UUID id;

    private Instant at;
    private UUID account;
    private String login;
    private String action;
    private @Nullable UUID subject;
    private @Nullable String reason;

    protected AuditEventEntity() {}

    AuditEventEntity(UUID id, Instant at, Actor actor, String action, @Nullable UUID subject, @Nullable String reason) {
        this.id = id;
        this.at = at;
        this.account = actor.id();
        this.login = actor.login();
        this.action = action;
        this.subject = subject;
        this.reason = reason;
    }

    AuditEvent toRecord() {
        return new AuditEvent(id, at, account, login, action, subject, reason);
    }
}

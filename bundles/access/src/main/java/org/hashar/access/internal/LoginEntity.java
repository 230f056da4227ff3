package org.hashar.access.internal;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hashar.api.Actor;
import org.hashar.api.Role;
import org.hashar.api.access.Account;
import org.hashar.api.registry.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/** An account with its secret's hash. */
@Entity
@Table(name = "acc_account")
public class LoginEntity {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Account.Kind kind;

    private String login;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "key_hash")
    private @Nullable String keyHash;

    private @Nullable UUID partner;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsentPurpose purpose;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected LoginEntity() {}

    private LoginEntity(UUID id, Account.Kind kind, String login, Role role, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.login = login;
        this.role = role;
        this.active = true;
        this.createdAt = createdAt;
    }

    static LoginEntity withPassword(UUID id, String login, Role role, String passwordHash, Instant createdAt) {
        LoginEntity account = new LoginEntity(id, Account.Kind.PASSWORD, login, role, createdAt);
        account.passwordHash = passwordHash;
        return account;
    }

    static LoginEntity withKey(
            UUID id, String login, Role role, Actor.@Nullable Partner partner, String keyHash, Instant createdAt) {
        LoginEntity account = new LoginEntity(id, Account.Kind.API_KEY, login, role, createdAt);
        if (partner != null) {
            account.partner = partner.organisation();
            account.purpose = partner.purpose();
        }
        account.keyHash = keyHash;
        return account;
    }

    void deactivate() {
        active = false;
    }

    boolean active() {
        return active;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Actor actor() {
        return new Actor(id, login, role, partner());
    }

    Account toRecord() {
        return new Account(id, kind, login, role, partner(), active, createdAt);
    }

    private Actor.@Nullable Partner partner() {
        return partner == null || purpose == null ? null : new Actor.Partner(partner, purpose);
    }
}

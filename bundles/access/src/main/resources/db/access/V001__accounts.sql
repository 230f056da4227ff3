create table if not exists acc_account (
    id            uuid primary key,
    kind          varchar(16) not null,
    login         varchar(64) not null,
    role          varchar(16) not null,
    password_hash varchar(255),
    key_hash      varchar(64),
    active        boolean not null,
    created_at    timestamp(6) with time zone not null,
    version       bigint not null,
    constraint acc_account_login unique (login),
    constraint acc_account_key unique (key_hash),
    constraint acc_account_secret check (
        (kind = 'PASSWORD' and password_hash is not null and key_hash is null)
        or (kind = 'API_KEY' and key_hash is not null and password_hash is null))
);

-- Logins stay readable here for good, also when an account is one day deleted: no reference to acc_account.
create table if not exists acc_audit_event (
    id      uuid primary key,
    at      timestamp(6) with time zone not null,
    account uuid not null,
    login   varchar(64) not null,
    action  varchar(64) not null,
    subject uuid,
    reason  varchar(2000)
);

create index if not exists acc_audit_event_subject on acc_audit_event (subject, id);

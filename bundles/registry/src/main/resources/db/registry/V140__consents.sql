-- What is read to people before they agree. Never changed: another wording is another version.
create table if not exists reg_consent_text (
    id          uuid                        not null,
    country     varchar(2)                  not null,
    purpose     varchar(30)                 not null,
    version     integer                     not null,
    valid_from  date                        not null,
    asks_anew   boolean                     not null,
    fingerprint varchar(64)                 not null,
    recorded_at timestamp(6) with time zone not null,
    constraint reg_consent_text_pk primary key (id),
    constraint reg_consent_text_uk unique (country, purpose, version)
);

create table if not exists reg_consent_wording (
    id       uuid           not null,
    text_id  uuid           not null,
    seq      integer        not null,
    language varchar(35)    not null,
    wording  varchar(20000) not null,
    constraint reg_consent_wording_pk primary key (id),
    constraint reg_consent_wording_uk unique (text_id, language),
    constraint reg_consent_wording_fk foreign key (text_id) references reg_consent_text (id)
);

-- A line is one version of what is known of a consent. valid_to: when it ends, by what was agreed or by withdrawal; a consent that was
-- withdrawn on the day it was given never held.
create table if not exists reg_consent (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    person_id     uuid                        not null,
    text_id       uuid                        not null,
    purpose       varchar(30)                 not null,
    channel       varchar(20),
    language      varchar(35)                 not null,
    giver_id      uuid                        not null,
    relation      varchar(20),
    witness       varchar(200),
    agreed_until  date,
    withdrawn_on  date,
    reason        varchar(500),
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_consent_pk primary key (line_id),
    constraint reg_consent_uk unique (id, revision),
    constraint reg_consent_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_consent_giver_fk foreign key (giver_id) references reg_person (id),
    constraint reg_consent_text_fk foreign key (text_id) references reg_consent_text (id),
    constraint reg_consent_giver_ck check ((giver_id = person_id) = (relation is null)),
    constraint reg_consent_valid_ck check (valid_from <= valid_to),
    constraint reg_consent_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_consent_person_ix on reg_consent (person_id, purpose, superseded_at);
create index if not exists reg_consent_giver_ix on reg_consent (giver_id);

-- Data that left the programme, and how that stands for each person.
create table if not exists reg_release (
    id          uuid                        not null,
    purpose     varchar(30)                 not null,
    channel     varchar(20),
    recipient   varchar(200)                not null,
    agreement   varchar(200),
    released_on date                        not null,
    fingerprint varchar(64)                 not null,
    recorded_at timestamp(6) with time zone not null,
    constraint reg_release_pk primary key (id)
);

create table if not exists reg_release_person (
    id         uuid        not null,
    release_id uuid        not null,
    person_id  uuid        not null,
    seq        integer     not null,
    state      varchar(10) not null,
    since      date        not null,
    constraint reg_release_person_pk primary key (id),
    constraint reg_release_person_uk unique (release_id, person_id),
    constraint reg_release_person_release_fk foreign key (release_id) references reg_release (id),
    constraint reg_release_person_person_fk foreign key (person_id) references reg_person (id)
);
create index if not exists reg_release_person_ix on reg_release_person (person_id);

-- Countries whose territories were loaded at least once: their data stays readable when their module is away.
create table if not exists reg_country (
    code           varchar(2)                  not null,
    scheme_version varchar(100)                not null,
    loaded_at      timestamp(6) with time zone not null,
    constraint reg_country_pk primary key (code)
);

-- level1 to level4: main code of the unit itself and of the units above it, so that figures by place are one condition.
create table if not exists reg_territory (
    id         uuid        not null,
    country    varchar(2)  not null,
    code       varchar(60) not null,
    parent     varchar(60),
    level      smallint    not null,
    level1     varchar(60),
    level2     varchar(60),
    level3     varchar(60),
    level4     varchar(60),
    valid_from date,
    valid_to   date,
    constraint reg_territory_pk primary key (id),
    constraint reg_territory_code_uk unique (country, code),
    constraint reg_territory_level_ck check (level between 1 and 4)
);
create index if not exists reg_territory_parent_ix on reg_territory (country, parent, code);

-- Names (with a language) and aliases (without), in their order. name_key: what is searched, in lower case.
create table if not exists reg_territory_name (
    id           uuid         not null,
    territory_id uuid         not null,
    country      varchar(2)   not null,
    seq          integer      not null,
    language     varchar(35),
    name_text    varchar(200) not null,
    name_key     varchar(200) not null,
    valid_from   date,
    valid_to     date,
    constraint reg_territory_name_pk primary key (id),
    constraint reg_territory_name_seq_uk unique (territory_id, seq),
    constraint reg_territory_name_fk foreign key (territory_id) references reg_territory (id)
);
create index if not exists reg_territory_name_key_ix on reg_territory_name (country, name_key);

-- Codes of every system, the main one too (code_system 'main'): any of them finds the place.
create table if not exists reg_territory_code (
    id           uuid        not null,
    territory_id uuid        not null,
    country      varchar(2)  not null,
    code_system  varchar(30) not null,
    code         varchar(60) not null,
    code_key     varchar(60) not null,
    constraint reg_territory_code_pk primary key (id),
    constraint reg_territory_code_system_uk unique (territory_id, code_system),
    constraint reg_territory_code_fk foreign key (territory_id) references reg_territory (id)
);
create index if not exists reg_territory_code_key_ix on reg_territory_code (country, code_key);

-- fingerprint: of the content that the person was registered with, by which a repeated registration is known.
create table if not exists reg_person (
    id          uuid                        not null,
    country     varchar(2)                  not null,
    sex         varchar(10)                 not null,
    birth_date  date,
    birth_year  integer,
    territory   varchar(60),
    recorded_at timestamp(6) with time zone not null,
    fingerprint varchar(64)                 not null,
    version     bigint                      not null,
    constraint reg_person_pk primary key (id),
    constraint reg_person_territory_fk foreign key (country, territory) references reg_territory (country, code)
);
create index if not exists reg_person_country_ix on reg_person (country, id);

create table if not exists reg_person_name (
    id         uuid         not null,
    person_id  uuid         not null,
    seq        integer      not null,
    kind       varchar(20)  not null,
    language   varchar(35)  not null,
    family     varchar(100),
    given      varchar(100) not null,
    patronymic varchar(100),
    constraint reg_person_name_pk primary key (id),
    constraint reg_person_name_seq_uk unique (person_id, seq),
    constraint reg_person_name_fk foreign key (person_id) references reg_person (id)
);

-- The running numbers in the codes of groups.
create table if not exists reg_group_number (
    country     varchar(2)  not null,
    group_type  varchar(30) not null,
    last_number bigint      not null,
    constraint reg_group_number_pk primary key (country, group_type)
);

-- status and status_since: the last line of the group's status history, kept here so that a group is one read.
create table if not exists reg_group (
    id           uuid                        not null,
    code         varchar(50)                 not null,
    country      varchar(2)                  not null,
    group_type   varchar(30)                 not null,
    name         varchar(120)                not null,
    name_key     varchar(120)                not null,
    motto        varchar(500),
    formed_on    date                        not null,
    territory    varchar(60)                 not null,
    status       varchar(20)                 not null,
    status_since date                        not null,
    recorded_at  timestamp(6) with time zone not null,
    fingerprint  varchar(64)                 not null,
    version      bigint                      not null,
    constraint reg_group_pk primary key (id),
    constraint reg_group_code_uk unique (code),
    constraint reg_group_name_uk unique (country, territory, name_key),
    constraint reg_group_territory_fk foreign key (country, territory) references reg_territory (country, code)
);
create index if not exists reg_group_country_ix on reg_group (country, group_type, id);

-- Only ever added to; a status holds from its date until the next one.
create table if not exists reg_group_status (
    id          uuid                        not null,
    group_id    uuid                        not null,
    status      varchar(20)                 not null,
    valid_from  date                        not null,
    recorded_at timestamp(6) with time zone not null,
    constraint reg_group_status_pk primary key (id),
    constraint reg_group_status_from_uk unique (group_id, valid_from),
    constraint reg_group_status_fk foreign key (group_id) references reg_group (id)
);

-- A line is one version of an episode: what was known of it from recorded_at until superseded_at. Open ends are
-- 9999-12-31 in both clocks, so that every question is a plain comparison.
create table if not exists reg_membership (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    group_id      uuid                        not null,
    person_id     uuid                        not null,
    valid_from    date                        not null,
    valid_to      date                        not null,
    join_reason   varchar(40),
    leave_reason  varchar(40),
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_membership_pk primary key (line_id),
    constraint reg_membership_revision_uk unique (id, revision),
    constraint reg_membership_group_fk foreign key (group_id) references reg_group (id),
    constraint reg_membership_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_membership_valid_ck check (valid_from < valid_to),
    constraint reg_membership_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_membership_group_ix
    on reg_membership (group_id, superseded_at, valid_from, valid_to, recorded_at, person_id);
create index if not exists reg_membership_person_ix on reg_membership (person_id, group_id, superseded_at);

create table if not exists reg_role (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    group_id      uuid                        not null,
    person_id     uuid                        not null,
    kind          varchar(20)                 not null,
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_role_pk primary key (line_id),
    constraint reg_role_revision_uk unique (id, revision),
    constraint reg_role_group_fk foreign key (group_id) references reg_group (id),
    constraint reg_role_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_role_valid_ck check (valid_from < valid_to),
    constraint reg_role_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_role_group_ix on reg_role (group_id, superseded_at, valid_from);
create index if not exists reg_role_person_ix on reg_role (person_id, group_id, superseded_at);

-- Organisations. scope: the country, or -- for one of several countries, so that a name is unique in either.
create table if not exists reg_organisation (
    id          uuid                        not null,
    scope       varchar(2)                  not null,
    kind        varchar(30)                 not null,
    name        varchar(200)                not null,
    name_key    varchar(200)                not null,
    parent      uuid,
    identifier  varchar(60),
    recorded_at timestamp(6) with time zone not null,
    version     bigint                      not null,
    constraint reg_organisation_pk primary key (id),
    constraint reg_organisation_name_uk unique (scope, name_key),
    constraint reg_organisation_identifier_uk unique (identifier),
    constraint reg_organisation_parent_fk foreign key (parent) references reg_organisation (id)
);

-- All names that an organisation is found by: seq 0 is its name, the others are aliases. name_key: what is searched, in lower case.
create table if not exists reg_organisation_name (
    id           uuid         not null,
    organisation uuid         not null,
    seq          integer      not null,
    name_text    varchar(200) not null,
    name_key     varchar(200) not null,
    language     varchar(35),
    valid_from   date,
    valid_to     date,
    constraint reg_organisation_name_pk primary key (id),
    constraint reg_organisation_name_seq_uk unique (organisation, seq),
    constraint reg_organisation_name_fk foreign key (organisation) references reg_organisation (id)
);
create index if not exists reg_organisation_name_key_ix on reg_organisation_name (name_key);

-- What organisations do in projects. A line is one version of what is known.
create table if not exists reg_organisation_role (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    organisation  uuid                        not null,
    project       varchar(40)                 not null,
    kind          varchar(30)                 not null,
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_organisation_role_pk primary key (line_id),
    constraint reg_organisation_role_uk unique (id, revision),
    constraint reg_organisation_role_fk foreign key (organisation) references reg_organisation (id),
    constraint reg_organisation_role_valid_ck check (valid_from < valid_to),
    constraint reg_organisation_role_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_organisation_role_org_ix on reg_organisation_role (organisation, superseded_at);
create index if not exists reg_organisation_role_project_ix on reg_organisation_role (project, superseded_at);

create table if not exists reg_agreement (
    id          uuid                        not null,
    kind        varchar(20)                 not null,
    title       varchar(300)                not null,
    number_text varchar(60),
    project     varchar(40),
    signed_on   date                        not null,
    valid_from  date                        not null,
    valid_to    date                        not null,
    subject     varchar(2000),
    recorded_at timestamp(6) with time zone not null,
    version     bigint                      not null,
    constraint reg_agreement_pk primary key (id),
    constraint reg_agreement_valid_ck check (valid_from < valid_to)
);

create table if not exists reg_agreement_party (
    id           uuid    not null,
    agreement    uuid    not null,
    seq          integer not null,
    organisation uuid    not null,
    constraint reg_agreement_party_pk primary key (id),
    constraint reg_agreement_party_uk unique (agreement, organisation),
    constraint reg_agreement_party_agreement_fk foreign key (agreement) references reg_agreement (id),
    constraint reg_agreement_party_organisation_fk foreign key (organisation) references reg_organisation (id)
);
create index if not exists reg_agreement_party_organisation_ix on reg_agreement_party (organisation);

-- Documents of agreements and groups. withdrawn_at is 9999-12-31 while they are there.
create table if not exists reg_attachment (
    id               uuid                        not null,
    subject          varchar(20)                 not null,
    subject_id       uuid                        not null,
    kind             varchar(20)                 not null,
    title            varchar(200)                not null,
    dated            date,
    url              varchar(500),
    file_name        varchar(200),
    media_type       varchar(100),
    byte_count       bigint,
    sha256           varchar(64),
    recorded_at      timestamp(6) with time zone not null,
    withdrawn_at     timestamp(6) with time zone not null,
    withdrawn_reason varchar(500),
    constraint reg_attachment_pk primary key (id)
);
create index if not exists reg_attachment_subject_ix on reg_attachment (subject, subject_id, withdrawn_at);

-- The content in parts of up to 512 KiB.
create table if not exists reg_attachment_part (
    id            uuid    not null,
    attachment_id uuid    not null,
    seq           integer not null,
    content       bytea   not null,
    constraint reg_attachment_part_pk primary key (id),
    constraint reg_attachment_part_uk unique (attachment_id, seq),
    constraint reg_attachment_part_fk foreign key (attachment_id) references reg_attachment (id)
);

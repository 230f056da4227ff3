-- How it stood with a civil paper, for a time; a line is one version of what is known. number_key: as in reg_person_identifier, where the number is.
create table if not exists reg_civil_document (
    line_id         uuid                        not null,
    id              uuid                        not null,
    revision        integer                     not null,
    person_id       uuid                        not null,
    kind            varchar(30)                 not null,
    status          varchar(20)                 not null,
    identifier_type varchar(40),
    number_key      varchar(60),
    issuer          varchar(200),
    issued_on       date,
    expires_on      date,
    valid_from      date                        not null,
    valid_to        date                        not null,
    recorded_at     timestamp(6) with time zone not null,
    superseded_at   timestamp(6) with time zone not null,
    constraint reg_civil_document_pk primary key (line_id),
    constraint reg_civil_document_uk unique (id, revision),
    constraint reg_civil_document_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_civil_document_valid_ck check (valid_from < valid_to),
    constraint reg_civil_document_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_civil_document_person_ix on reg_civil_document (person_id, superseded_at);
create index if not exists reg_civil_document_expires_ix on reg_civil_document (status, expires_on, id);

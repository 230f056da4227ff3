-- What was known of a person that figures count, before it was corrected: from known_from until known_to. What is known now stands in reg_person;
-- only a correction writes a row here, so that whoever was never corrected has none.
create table if not exists reg_person_version (
    id         uuid                        not null,
    person_id  uuid                        not null,
    sex        varchar(10)                 not null,
    birth_date date,
    birth_year integer,
    territory  varchar(60),
    occupation varchar(100),
    disability varchar(6),
    known_from timestamp(6) with time zone not null,
    known_to   timestamp(6) with time zone not null,
    constraint reg_person_version_pk primary key (id),
    constraint reg_person_version_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_person_version_known_ck check (known_from < known_to)
);
create index if not exists reg_person_version_ix on reg_person_version (person_id, known_to);

-- What other bundles may join: where a person has a row for a moment, it says what was known then; else reg_v_person says it.
create or replace view reg_v_person_version as
select v.person_id, v.sex, v.birth_date, v.birth_year, v.known_from, v.known_to from reg_person_version v;

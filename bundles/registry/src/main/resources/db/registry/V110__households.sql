-- People who live and eat together. A line of membership is one version of what is known, as with groups.
create table if not exists reg_household (
    id          uuid                        not null,
    country     varchar(2)                  not null,
    territory   varchar(60),
    address     varchar(300),
    recorded_at timestamp(6) with time zone not null,
    version     bigint                      not null,
    constraint reg_household_pk primary key (id),
    constraint reg_household_territory_fk foreign key (country, territory) references reg_territory (country, code)
);
create index if not exists reg_household_country_ix on reg_household (country, id);

create table if not exists reg_household_member (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    household_id  uuid                        not null,
    person_id     uuid                        not null,
    relation      varchar(20)                 not null,
    in_care_of    uuid,
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_household_member_pk primary key (line_id),
    constraint reg_household_member_uk unique (id, revision),
    constraint reg_household_member_household_fk foreign key (household_id) references reg_household (id),
    constraint reg_household_member_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_household_member_care_fk foreign key (in_care_of) references reg_person (id),
    constraint reg_household_member_valid_ck check (valid_from < valid_to),
    constraint reg_household_member_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_household_member_household_ix on reg_household_member (household_id, superseded_at);
create index if not exists reg_household_member_person_ix on reg_household_member (person_id, superseded_at);

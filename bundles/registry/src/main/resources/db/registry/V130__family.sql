-- The family around a person. Each row is one version of what is known, as with households.
create table if not exists reg_migration (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    person_id     uuid                        not null,
    kind          varchar(20)                 not null,
    destination   varchar(2)                  not null,
    place         varchar(100),
    legal_status  varchar(20),
    valid_from    date                        not null,
    expected_to   date,
    valid_to      date                        not null,
    return_reason varchar(20),
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_migration_pk primary key (line_id),
    constraint reg_migration_uk unique (id, revision),
    constraint reg_migration_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_migration_valid_ck check (valid_from < valid_to),
    constraint reg_migration_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_migration_person_ix on reg_migration (person_id, superseded_at);

create table if not exists reg_marital_status (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    person_id     uuid                        not null,
    state         varchar(20)                 not null,
    marriage      varchar(20),
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_marital_status_pk primary key (line_id),
    constraint reg_marital_status_uk unique (id, revision),
    constraint reg_marital_status_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_marital_status_ck check ((state = 'MARRIED') = (marriage is not null)),
    constraint reg_marital_status_valid_ck check (valid_from < valid_to),
    constraint reg_marital_status_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_marital_status_person_ix on reg_marital_status (person_id, superseded_at);

create table if not exists reg_family_status (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    household_id  uuid                        not null,
    state         varchar(20)                 not null,
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_family_status_pk primary key (line_id),
    constraint reg_family_status_uk unique (id, revision),
    constraint reg_family_status_household_fk foreign key (household_id) references reg_household (id),
    constraint reg_family_status_valid_ck check (valid_from < valid_to),
    constraint reg_family_status_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_family_status_household_ix on reg_family_status (household_id, superseded_at);

-- amount: as it was told, so many of the unit; the unit says how many square metres it is.
create table if not exists reg_land_plot (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    household_id  uuid                        not null,
    amount        numeric(15, 6)              not null,
    unit          varchar(10)                 not null,
    tenure        varchar(20)                 not null,
    used_for      varchar(40),
    territory     varchar(60),
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_land_plot_pk primary key (line_id),
    constraint reg_land_plot_uk unique (id, revision),
    constraint reg_land_plot_household_fk foreign key (household_id) references reg_household (id),
    constraint reg_land_plot_amount_ck check (amount > 0),
    constraint reg_land_plot_valid_ck check (valid_from < valid_to),
    constraint reg_land_plot_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_land_plot_household_ix on reg_land_plot (household_id, superseded_at);

-- Why nothing comes any more.
alter table reg_remittance add column if not exists ceased_reason varchar(20);

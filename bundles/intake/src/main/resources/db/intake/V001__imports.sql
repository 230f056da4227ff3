-- How columns of files become fields. Never changed.
create table if not exists intake_mapping (
    id           uuid                        not null,
    name         varchar(120)                not null,
    country      varchar(2)                  not null,
    kind         varchar(20)                 not null,
    language     varchar(35)                 not null,
    date_format  varchar(20),
    decimal_mark varchar(1),
    recorded_at  timestamp(6) with time zone not null,
    constraint intake_mapping_pk primary key (id)
);
create index if not exists intake_mapping_country_ix on intake_mapping (country, id);

create table if not exists intake_column (
    mapping_id  uuid         not null,
    seq         integer      not null,
    heading     varchar(200) not null,
    field       varchar(30)  not null,
    name_kind   varchar(20),
    language    varchar(35),
    type        varchar(40),
    unit        varchar(10),
    legacy_font boolean      not null,
    constraint intake_column_pk primary key (mapping_id, seq),
    constraint intake_column_fk foreign key (mapping_id) references intake_mapping (id)
);

-- Imports. done and last_row change in the unit of work that registers the rows they count, so no row is taken in twice.
create table if not exists intake_job (
    id             uuid                        not null,
    mapping_id     uuid                        not null,
    file_name      varchar(200)                not null,
    file_digest    varchar(64)                 not null,
    dry_run        boolean                     not null,
    all_or_nothing boolean                     not null,
    encoding       varchar(40),
    state          varchar(20)                 not null,
    stopped_as     varchar(20),
    format         varchar(10),
    delimiter      varchar(5),
    row_count      bigint                      not null,
    last_row       bigint                      not null,
    done           bigint                      not null,
    made           bigint                      not null,
    refused        bigint                      not null,
    kept           bigint                      not null,
    started_at     timestamp(6) with time zone,
    started_done   bigint                      not null,
    account        uuid                        not null,
    login          varchar(200)                not null,
    role           varchar(20)                 not null,
    created_at     timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone,
    kept_until     timestamp(6) with time zone,
    constraint intake_job_pk primary key (id),
    constraint intake_job_mapping_fk foreign key (mapping_id) references intake_mapping (id)
);
create index if not exists intake_job_state_ix on intake_job (state);

-- What was found, never with the value. position: row times 1000 and the number of the finding in it.
create table if not exists intake_finding (
    job_id   uuid         not null,
    position bigint       not null,
    heading  varchar(200),
    code     varchar(60)  not null,
    args     varchar(2000) not null,
    refuses  boolean      not null,
    constraint intake_finding_pk primary key (job_id, position),
    constraint intake_finding_fk foreign key (job_id) references intake_job (id)
);

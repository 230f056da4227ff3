-- Visits to groups and the grades given there; a visit holds from its day on. The scheme's version, score and grade are kept as they were computed.
create table if not exists reg_visit (
    line_id        uuid                        not null,
    id             uuid                        not null,
    revision       integer                     not null,
    group_id       uuid                        not null,
    visitor        varchar(120)                not null,
    scheme         varchar(40),
    scheme_version integer,
    score          integer,
    grade          varchar(40),
    remarks        varchar(2000),
    next_visit     date,
    valid_from     date                        not null,
    valid_to       date                        not null,
    recorded_at    timestamp(6) with time zone not null,
    superseded_at  timestamp(6) with time zone not null,
    constraint reg_visit_pk primary key (line_id),
    constraint reg_visit_revision_uk unique (id, revision),
    constraint reg_visit_group_fk foreign key (group_id) references reg_group (id),
    constraint reg_visit_score_ck check (score between 0 and 100),
    constraint reg_visit_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_visit_group_ix on reg_visit (group_id, superseded_at, scheme, valid_from);

create table if not exists reg_visit_answer (
    id        uuid        not null,
    visit_id  uuid        not null,
    seq       integer     not null,
    criterion varchar(40) not null,
    answer    integer     not null,
    points    integer     not null,
    constraint reg_visit_answer_pk primary key (id),
    constraint reg_visit_answer_uk unique (visit_id, criterion)
);

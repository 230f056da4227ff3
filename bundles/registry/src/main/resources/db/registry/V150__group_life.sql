-- Why a status changed; by which decision a role was given.
alter table reg_group_status add column if not exists reason varchar(500);
alter table reg_role add column if not exists election uuid;

-- Groups in groups that unite them. A line is one version of what is known, as with persons in groups.
create table if not exists reg_federation (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    group_id      uuid                        not null,
    parent_id     uuid                        not null,
    valid_from    date                        not null,
    valid_to      date                        not null,
    leave_reason  varchar(40),
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_federation_pk primary key (line_id),
    constraint reg_federation_revision_uk unique (id, revision),
    constraint reg_federation_group_fk foreign key (group_id) references reg_group (id),
    constraint reg_federation_parent_fk foreign key (parent_id) references reg_group (id),
    constraint reg_federation_self_ck check (group_id <> parent_id),
    constraint reg_federation_valid_ck check (valid_from < valid_to),
    constraint reg_federation_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_federation_group_ix on reg_federation (group_id, superseded_at);
create index if not exists reg_federation_parent_ix on reg_federation (parent_id, superseded_at);

-- What groups decided; holds from its day on. entitled and quorum_percent are the facts of that day, as known when it was recorded.
create table if not exists reg_decision (
    line_id        uuid                        not null,
    id             uuid                        not null,
    revision       integer                     not null,
    group_id       uuid                        not null,
    kind           varchar(20)                 not null,
    decision_text  varchar(1000)               not null,
    entitled       integer                     not null,
    quorum_percent integer                     not null,
    present        integer                     not null,
    votes_for      integer                     not null,
    votes_against  integer                     not null,
    abstained      integer                     not null,
    minutes        varchar(200),
    valid_from     date                        not null,
    valid_to       date                        not null,
    recorded_at    timestamp(6) with time zone not null,
    superseded_at  timestamp(6) with time zone not null,
    constraint reg_decision_pk primary key (line_id),
    constraint reg_decision_revision_uk unique (id, revision),
    constraint reg_decision_group_fk foreign key (group_id) references reg_group (id),
    constraint reg_decision_present_ck check (present <= entitled and votes_for + votes_against + abstained <= present),
    constraint reg_decision_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_decision_group_ix on reg_decision (group_id, superseded_at, id);

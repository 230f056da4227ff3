-- A status that was entered by mistake: withdrawn at superseded_at, which is 9999-12-31 while it holds. The day may then be given another one.
alter table reg_group_status add column if not exists superseded_at timestamp(6) with time zone
    default timestamp with time zone '9999-12-31 00:00:00+00' not null;
alter table reg_group_status add column if not exists withdrawn_reason varchar(500);
create index if not exists reg_group_status_group_ix on reg_group_status (group_id, valid_from);
alter table reg_group_status drop constraint if exists reg_group_status_from_uk;

create or replace view reg_v_group_status as
select s.group_id, s.status, s.valid_from, s.recorded_at, s.superseded_at from reg_group_status s;

-- What a group is called and where it is. A line is one version of what is known; reg_group has the one that is known now and holds last.
create table if not exists reg_group_line (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    group_id      uuid                        not null,
    country       varchar(2)                  not null,
    name          varchar(120)                not null,
    motto         varchar(500),
    territory     varchar(60)                 not null,
    reason        varchar(500),
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_group_line_pk primary key (line_id),
    constraint reg_group_line_revision_uk unique (id, revision),
    constraint reg_group_line_group_fk foreign key (group_id) references reg_group (id),
    constraint reg_group_line_territory_fk foreign key (country, territory) references reg_territory (country, code),
    constraint reg_group_line_valid_ck check (valid_from < valid_to),
    constraint reg_group_line_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_group_line_group_ix
    on reg_group_line (group_id, superseded_at, valid_from, valid_to, recorded_at, territory);

-- The groups that were there before are called so, and are there, since they were formed.
insert into reg_group_line (line_id, id, revision, group_id, country, name, motto, territory, valid_from, valid_to, recorded_at, superseded_at)
select g.id, g.id, 1, g.id, g.country, g.name, g.motto, g.territory, g.formed_on, date '9999-12-31', g.recorded_at,
    timestamp with time zone '9999-12-31 00:00:00+00'
from reg_group g on conflict do nothing;

-- A row is now what a group was called and where it was for a time, as it was known for a time: who joins it says which day and which moment.
create or replace view reg_v_group as
select g.id as group_id, g.code, g.country, g.group_type, d.name, g.formed_on, d.recorded_at, d.territory,
  t.level1, t.level2, t.level3, t.level4, d.valid_from, d.valid_to, d.superseded_at
from reg_group g join reg_group_line d on d.group_id = g.id
join reg_territory t on t.country = d.country and t.code = d.territory;

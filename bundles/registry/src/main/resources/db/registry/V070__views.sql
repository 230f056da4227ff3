-- What other bundles may join in a set-based query: these views and nothing else of the registry. Columns are only ever added.

create or replace view reg_v_group as
select g.id as group_id, g.code, g.country, g.group_type, g.name, g.formed_on, g.recorded_at, g.territory,
  t.level1, t.level2, t.level3, t.level4
from reg_group g join reg_territory t on t.country = g.country and t.code = g.territory;

create or replace view reg_v_group_status as
select s.group_id, s.status, s.valid_from, s.recorded_at from reg_group_status s;

create or replace view reg_v_member as
select m.group_id, m.person_id, m.valid_from, m.valid_to, m.recorded_at, m.superseded_at from reg_membership m;

create or replace view reg_v_person as
select p.id as person_id, p.sex, p.birth_date, p.birth_year from reg_person p;

create or replace view reg_v_place as
select t.country, t.code, t.level1, t.level2, t.level3, t.level4 from reg_territory t;

-- Groups whose members, or what counts of them, changed: a row for each change, until whoever keeps totals has taken it.
create table if not exists reg_group_change (
  id uuid not null,
  group_id uuid not null,
  constraint reg_group_change_pk primary key (id),
  constraint reg_group_change_group foreign key (group_id) references reg_group (id)
);
create index if not exists reg_group_change_by_group on reg_group_change (group_id);

-- The groups that were there before: nobody has counted them yet.
insert into reg_group_change (id, group_id) select id, id from reg_group on conflict do nothing;

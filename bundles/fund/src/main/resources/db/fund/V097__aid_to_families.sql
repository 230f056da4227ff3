-- Aid goes to a group, a household or a person: to exactly one of them. What was handed out before went to groups and stays as it is.

alter table fund_aid alter column group_id drop not null;
alter table fund_aid add column if not exists household_id uuid;
alter table fund_aid add column if not exists person_id uuid;
alter table fund_aid drop constraint if exists fund_aid_one_recipient;
alter table fund_aid add constraint fund_aid_one_recipient check ((case when group_id is null then 0 else 1 end)
  + (case when household_id is null then 0 else 1 end) + (case when person_id is null then 0 else 1 end) = 1);
create index if not exists fund_aid_by_household on fund_aid (household_id);
create index if not exists fund_aid_by_person on fund_aid (person_id);

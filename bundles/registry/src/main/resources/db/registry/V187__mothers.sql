-- Who somebody's mother is, where the family says so: she need not be the head of the household, nor the wife of the head.
alter table reg_household_member add column if not exists mother uuid references reg_person (id);
create index if not exists reg_household_member_mother_ix on reg_household_member (mother);

-- Who is taken out again, with the list that brought them or because a household ended before it began, is looked for wherever somebody may refer to them.
create index if not exists reg_household_member_care_ix on reg_household_member (in_care_of);
create index if not exists reg_erasure_of_ix on reg_erasure (person_id);

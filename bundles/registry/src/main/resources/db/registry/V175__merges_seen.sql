-- Who was found to be whom, and from when until when that was known: whoever counts persons joins it, as known at a moment (R2). At any moment
-- a person was merged into one other at most, and that one into nobody. An open end is 9999-12-31.
create or replace view reg_v_merge as
select m.merged as person_id, m.survivor, m.merged_at, m.undone_at from reg_person_merge m;

-- A dismissal that a merge took back holds again when the merge is undone.
alter table reg_duplicate add column if not exists dismissed_at timestamp(6) with time zone;
alter table reg_duplicate add column if not exists dismissed_reason varchar(500);

-- The likeliest first; and by either of the two.
drop index if exists reg_duplicate_state_ix;
create index if not exists reg_duplicate_score_ix on reg_duplicate (country, state, score desc, id);
create index if not exists reg_duplicate_other_ix on reg_duplicate (other);

-- Almost the same sound and the same year of birth: with the year in the index only those are read who were born in it.
drop index if exists reg_person_sound_ix;
create index if not exists reg_person_sound_year_ix on reg_person (country, sound, birth_year, id);

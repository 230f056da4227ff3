-- A note may not say twice what its parent was told already.
alter table notes_note drop constraint if exists notes_once;
alter table notes_note add constraint notes_once unique (parent, body);
create index if not exists notes_by_day on notes_note (on_day, id);

-- From when until when a person was called so; a name that has an end is a former one.
alter table reg_person_name add column if not exists valid_from date;
alter table reg_person_name add column if not exists valid_to date;

-- Places that the programme adds to those of the country have a version; of those of the country it is null. The position is about the middle.
alter table reg_territory add column if not exists version bigint;
alter table reg_territory add column if not exists latitude numeric(8, 6);
alter table reg_territory add column if not exists longitude numeric(9, 6);

-- Names by which the programme knew a place before the country's list had it: they stay as aliases, whatever the list says.
alter table reg_territory_name add column if not exists kept boolean default false not null;

-- Where a household lives, for a time; a line is one version of what is known. Its residences known at a moment follow each other without a gap; the
-- first begins on 1800-01-01 and has the id of the household. territory and address of reg_household are those of the last, kept there so that a
-- household is one read.
create table if not exists reg_residence (
    line_id       uuid                        not null,
    id            uuid                        not null,
    revision      integer                     not null,
    household_id  uuid                        not null,
    territory     varchar(60),
    address       varchar(300),
    valid_from    date                        not null,
    valid_to      date                        not null,
    recorded_at   timestamp(6) with time zone not null,
    superseded_at timestamp(6) with time zone not null,
    constraint reg_residence_pk primary key (line_id),
    constraint reg_residence_uk unique (id, revision),
    constraint reg_residence_household_fk foreign key (household_id) references reg_household (id),
    constraint reg_residence_valid_ck check (valid_from < valid_to),
    constraint reg_residence_known_ck check (recorded_at <= superseded_at)
);
create index if not exists reg_residence_household_ix on reg_residence (household_id, superseded_at);

-- The households that were there before: they have lived where they live.
insert into reg_residence (line_id, id, revision, household_id, territory, address, valid_from, valid_to, recorded_at, superseded_at)
select h.id, h.id, 1, h.id, h.territory, h.address, date '1800-01-01', date '9999-12-31', h.recorded_at,
  timestamp with time zone '9999-12-31 00:00:00+00:00'
from reg_household h on conflict do nothing;

-- The year that money is of: not that of the activities. Never computed from other dates.
alter table reg_agreement add column if not exists funding_year integer;

-- Where agreements, and what organisations do in projects, are said to take effect. Papers contradict themselves: all that they say is kept.
-- place: the main code of a unit or the code of an area, null for the whole country.
create table if not exists reg_coverage (
    id         uuid        not null,
    subject_id uuid        not null,
    seq        integer     not null,
    country    varchar(2)  not null,
    place      varchar(40),
    exactness  varchar(20) not null,
    constraint reg_coverage_pk primary key (id),
    constraint reg_coverage_uk unique (subject_id, seq),
    constraint reg_coverage_ck check ((place is null) = (exactness = 'NATIONAL'))
);
create index if not exists reg_coverage_place_ix on reg_coverage (country, place);

-- Totals over groups that are kept, so that a report need not count a million people. They are derived: everything here can be deleted and is
-- made again from the ledger and the registry.

-- Whether a savings fund was posted to since its group was counted. Set by whoever posts, in the update of the row that is made anyway.
alter table fund_fund add column if not exists changed boolean default true not null;
create index if not exists fund_fund_by_changed on fund_fund (changed, kind);

-- Groups that were counted, for which days that count holds: until somebody's birthday, a member's last day, a loan's thirty-first late day.
create table if not exists fund_kept_group (
  group_id uuid not null,
  kept_on date not null,
  good_until date not null,
  constraint fund_kept_group_pk primary key (group_id)
);
create index if not exists fund_kept_group_until on fund_kept_group (good_until);
create index if not exists fund_kept_group_on on fund_kept_group (kept_on);

create table if not exists fund_kept_cell (
  group_id uuid not null,
  sex varchar(10) not null,
  age_band varchar(20) not null,
  country varchar(2) not null,
  territory varchar(60) not null,
  asset varchar(32) not null,
  scale smallint not null,
  members bigint not null,
  savings bigint not null,
  outstanding bigint not null,
  par30 bigint not null,
  good_until date not null,
  constraint fund_kept_cell_pk primary key (group_id, sex, age_band)
);
create index if not exists fund_kept_cell_by_place on fund_kept_cell (country, territory);

-- The cells of a place's groups added up.
create table if not exists fund_kept_total (
  country varchar(2) not null,
  territory varchar(60) not null,
  sex varchar(10) not null,
  age_band varchar(20) not null,
  asset varchar(32) not null,
  scale smallint not null,
  members bigint not null,
  savings bigint not null,
  outstanding bigint not null,
  par30 bigint not null,
  constraint fund_kept_total_pk primary key (country, territory, sex, age_band, asset)
);

-- Whoever counts anew locks this row, so that one does at a time.
create table if not exists fund_kept_lock (
  id smallint not null,
  constraint fund_kept_lock_pk primary key (id)
);
insert into fund_kept_lock (id) values (1) on conflict do nothing;

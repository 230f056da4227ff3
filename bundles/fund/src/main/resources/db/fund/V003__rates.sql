-- Official rates as published. A rate that a person accepts in place of another is a later revision; the one before stays.

create table if not exists fund_rate (
  id uuid not null,
  source varchar(20) not null,
  rate_date date not null,
  currency varchar(10) not null,
  revision integer not null,
  base varchar(10) not null,
  nominal integer not null,
  rate_value numeric(28, 12) not null,
  value_scale smallint not null,
  published varchar(60) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_rate_pk primary key (id),
  constraint fund_rate_day unique (source, currency, rate_date, revision),
  constraint fund_rate_positive check (nominal > 0 and rate_value > 0)
);
create index if not exists fund_rate_by_day on fund_rate (rate_date, source, currency);

-- Rates that wait, or waited, for a person to decide.
create table if not exists fund_held_rate (
  id uuid not null,
  source varchar(20) not null,
  rate_date date not null,
  currency varchar(10) not null,
  base varchar(10) not null,
  nominal integer not null,
  rate_value numeric(28, 12) not null,
  value_scale smallint not null,
  published varchar(60) not null,
  reason varchar(20) not null,
  asked date,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  decision varchar(20),
  decision_reason varchar(400),
  decided_at timestamp(6) with time zone,
  decided_by varchar(200),
  constraint fund_held_rate_pk primary key (id),
  constraint fund_held_rate_once unique (source, currency, rate_date, nominal, rate_value)
);

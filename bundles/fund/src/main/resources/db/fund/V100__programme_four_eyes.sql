-- What needs a second person in all groups and funds of a country, beside what each has decided of its own. Rows are only added.

create table if not exists fund_programme_four_eyes (
  id uuid not null,
  country varchar(2) not null,
  rule_no integer not null,
  from_date date not null,
  guarded varchar(200) not null,
  reason varchar(400) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  actor_id uuid not null,
  constraint fund_programme_four_eyes_pk primary key (id),
  constraint fund_programme_four_eyes_number unique (country, rule_no)
);

-- Closed periods. A fund is closed up to a day; what belongs to a closed day is posted on the first open one, with its own day beside it.

alter table fund_fund add column if not exists closed_until date;

-- Every closing and reopening, in order. Rows are only added.
create table if not exists fund_period_change (
  id uuid not null,
  book_id uuid not null,
  fund_id uuid not null,
  change_no integer not null,
  after_seq bigint not null,
  closed_until date,
  reason varchar(400) not null,
  decided varchar(1000),
  entitled integer,
  votes_for integer,
  votes_against integer,
  abstained integer,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(200) not null,
  actor_id uuid not null,
  constraint fund_period_change_pk primary key (id),
  constraint fund_period_change_no unique (fund_id, change_no),
  constraint fund_period_change_fund foreign key (book_id, fund_id) references fund_fund (book_id, id)
);

-- A journal that was posted later than its own day, because that day was closed.
create table if not exists fund_carried (
  book_id uuid not null,
  journal_id uuid not null,
  own_date date not null,
  constraint fund_carried_pk primary key (book_id, journal_id),
  constraint fund_carried_journal foreign key (book_id, journal_id) references fund_journal (book_id, id)
);

-- A document that was taken back together with another, because it was built on it.
create table if not exists fund_dependent (
  reversal_id uuid not null,
  document_id uuid not null,
  constraint fund_dependent_pk primary key (reversal_id, document_id)
);

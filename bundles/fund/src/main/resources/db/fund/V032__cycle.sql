-- The cycles of groups, how a group stood when it was registered, and who is freed from contributions. All of them are documents of the group's
-- savings fund; rows are only added.

create table if not exists fund_cycle (
  id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  reason varchar(400),
  recorded_at timestamp(6) with time zone not null,
  constraint fund_cycle_pk primary key (id),
  constraint fund_cycle_document foreign key (id) references fund_document (id),
  constraint fund_cycle_order check (ends_on > starts_on)
);
create index if not exists fund_cycle_by_group on fund_cycle (group_id, starts_on);

-- A later end, or the closing: the last day that a document gave a cycle.
create table if not exists fund_cycle_end (
  document_id uuid not null,
  cycle_id uuid not null,
  ends_on date not null,
  closes boolean not null,
  share_out_id uuid,
  constraint fund_cycle_end_pk primary key (document_id),
  constraint fund_cycle_end_document foreign key (document_id) references fund_document (id),
  constraint fund_cycle_end_of foreign key (cycle_id) references fund_cycle (id),
  constraint fund_cycle_end_share_out foreign key (share_out_id) references fund_share_out (id)
);
create index if not exists fund_cycle_end_by_cycle on fund_cycle_end (cycle_id);

-- Up to the end of that day the fund's balances are those of the opening.
alter table fund_fund add column if not exists opened_on date;

create table if not exists fund_opening_loan (
  document_id uuid not null,
  line_no integer not null,
  id uuid not null,
  fund_id uuid not null,
  person_id uuid not null,
  issued_on date not null,
  due_on date not null,
  purpose varchar(40),
  constraint fund_opening_loan_pk primary key (document_id, line_no),
  constraint fund_opening_loan_document foreign key (document_id) references fund_document (id)
);
create index if not exists fund_opening_loan_by_fund on fund_opening_loan (fund_id, id);

create table if not exists fund_exemption (
  id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  to_date date not null,
  reason varchar(400) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint fund_exemption_pk primary key (id),
  constraint fund_exemption_document foreign key (id) references fund_document (id),
  constraint fund_exemption_order check (to_date > from_date)
);
create index if not exists fund_exemption_by_group on fund_exemption (group_id, from_date);

-- When and how a contribution plan was decided; empty for plans of which nobody told.
alter table fund_plan add column if not exists decided_on date;
alter table fund_plan add column if not exists decided varchar(1000);
alter table fund_plan add column if not exists entitled integer;
alter table fund_plan add column if not exists votes_for integer;
alter table fund_plan add column if not exists votes_against integer;
alter table fund_plan add column if not exists abstained integer;

-- Loans that members have from others than their group or its funds: facts, never posted. Rows are only added.

create table if not exists fund_external_loan (
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  lender varchar(200) not null,
  units bigint not null,
  asset varchar(32) not null,
  scale smallint not null,
  granted_on date not null,
  due_on date,
  purpose varchar(40),
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_external_loan_pk primary key (id),
  constraint fund_external_loan_units check (units > 0),
  constraint fund_external_loan_due check (due_on is null or due_on >= granted_on)
);
create index if not exists fund_external_loan_by_group on fund_external_loan (group_id, id);

-- How a loan ended, or that it was entered by mistake.
create table if not exists fund_external_loan_end (
  loan_id uuid not null,
  how varchar(20) not null,
  ended_on date not null,
  note varchar(400),
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_external_loan_end_pk primary key (loan_id),
  constraint fund_external_loan_end_of foreign key (loan_id) references fund_external_loan (id)
);

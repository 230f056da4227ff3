-- What was agreed on loans from savings funds, and who answers for them. Frozen when the money is handed out; the instalments follow from it.

-- One row from the meeting that handed the loan out, unless it is without interest and due on one day, and one from each decision that
-- rescheduled it.
create table if not exists fund_loan_terms (
  document_id uuid not null,
  loan_id uuid not null,
  from_date date not null,
  rescheduled boolean not null,
  interest varchar(40) not null,
  rate_percent varchar(12),
  rate_per varchar(10),
  day_count varchar(20) not null,
  due_every varchar(10) not null,
  due_step integer,
  first_due_on date,
  due_count integer,
  due_dates varchar(6000),
  grace_principal integer,
  grace_interest integer,
  interest_from date,
  rounding varchar(20),
  rounding_units bigint,
  agreed_settlement varchar(10),
  settlement varchar(10) not null,
  pays_first varchar(40) not null,
  pays_across varchar(30) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint fund_loan_terms_pk primary key (document_id, loan_id),
  constraint fund_loan_terms_rate check ((rate_percent is null) = (rate_per is null)),
  constraint fund_loan_terms_rounding check ((rounding is null) = (rounding_units is null))
);
create index if not exists fund_loan_terms_by_loan on fund_loan_terms (loan_id);

-- Kept when the person leaves the group.
create table if not exists fund_loan_guarantor (
  meeting_id uuid not null,
  loan_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  constraint fund_loan_guarantor_pk primary key (meeting_id, loan_id, person_id),
  constraint fund_loan_guarantor_loan foreign key (meeting_id, loan_id) references fund_loan (meeting_id, id)
);
create index if not exists fund_loan_guarantor_by_person on fund_loan_guarantor (person_id);

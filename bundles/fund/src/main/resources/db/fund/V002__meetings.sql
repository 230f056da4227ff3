-- Meetings: the documents from which the ledger is posted. Amounts of their lines are the transfers of their journal. Rows are only added.

create table if not exists fund_meeting (
  id uuid not null,
  book_id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  meeting_date date not null,
  journal_id uuid not null,
  content_hash varchar(64) not null,
  cash_counted bigint,
  cash_expected bigint not null,
  cash_difference bigint not null,
  difference_reason varchar(400),
  note varchar(4000),
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_meeting_pk primary key (id),
  constraint fund_meeting_journal unique (book_id, journal_id),
  constraint fund_meeting_journal_ref foreign key (book_id, journal_id) references fund_journal (book_id, id)
);
create index if not exists fund_meeting_by_group on fund_meeting (group_id, id);

create table if not exists fund_attendance (
  meeting_id uuid not null,
  line_no integer not null,
  person_id uuid not null,
  state varchar(20) not null,
  constraint fund_attendance_pk primary key (meeting_id, line_no),
  constraint fund_attendance_person unique (meeting_id, person_id),
  constraint fund_attendance_meeting foreign key (meeting_id) references fund_meeting (id)
);

-- The terms of a loan, as the meeting that handed it out put them down; a meeting recorded anew may hand out the same loan.
create table if not exists fund_loan (
  meeting_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  due_on date not null,
  constraint fund_loan_pk primary key (meeting_id, id),
  constraint fund_loan_meeting foreign key (meeting_id) references fund_meeting (id)
);
create index if not exists fund_loan_by_id on fund_loan (id);

create table if not exists fund_reversal (
  meeting_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  journal_id uuid not null,
  reason varchar(400) not null,
  replaced_by uuid,
  reversed_at timestamp(6) with time zone not null,
  reversed_by varchar(200) not null,
  constraint fund_reversal_pk primary key (meeting_id),
  constraint fund_reversal_id unique (id),
  constraint fund_reversal_meeting foreign key (meeting_id) references fund_meeting (id),
  constraint fund_reversal_journal foreign key (book_id, journal_id) references fund_journal (book_id, id)
);

create table if not exists fund_plan (
  id uuid not null,
  book_id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  units bigint not null,
  period varchar(20) not null,
  from_date date not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_plan_pk primary key (id),
  constraint fund_plan_from unique (group_id, from_date),
  constraint fund_plan_fund foreign key (book_id, fund_id) references fund_fund (book_id, id),
  constraint fund_plan_units check (units > 0)
);

-- Funds of capital: what was recorded on them. Amounts are the transfers of a document's journal. Rows are only added.

create index if not exists fund_fund_by_id on fund_fund (id);

-- The head of everything that is recorded on a community, social or grant fund.
create table if not exists fund_document (
  id uuid not null,
  book_id uuid not null,
  fund_id uuid not null,
  kind varchar(20) not null,
  business_date date not null,
  journal_id uuid,
  subject_id uuid,
  note varchar(1000),
  content_hash varchar(64) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_document_pk primary key (id),
  constraint fund_document_fund foreign key (book_id, fund_id) references fund_fund (book_id, id),
  constraint fund_document_journal foreign key (book_id, journal_id) references fund_journal (book_id, id)
);
create index if not exists fund_document_by_fund on fund_document (fund_id, id);
create index if not exists fund_document_by_subject on fund_document (subject_id, id);

create table if not exists fund_document_reversal (
  document_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  journal_id uuid,
  reason varchar(400) not null,
  reversed_at timestamp(6) with time zone not null,
  reversed_by varchar(200) not null,
  constraint fund_document_reversal_pk primary key (document_id),
  constraint fund_document_reversal_id unique (id),
  constraint fund_document_reversal_document foreign key (document_id) references fund_document (id),
  constraint fund_document_reversal_journal foreign key (book_id, journal_id) references fund_journal (book_id, id)
);

-- What a body decided, with its votes.
create table if not exists fund_decision (
  document_id uuid not null,
  line_no integer not null,
  subject_id uuid,
  decided varchar(1000) not null,
  entitled integer not null,
  votes_for integer not null,
  votes_against integer not null,
  abstained integer not null,
  constraint fund_decision_pk primary key (document_id, line_no),
  constraint fund_decision_document foreign key (document_id) references fund_document (id)
);

-- Whom capital came from: the owner of its account.
create table if not exists fund_origin (
  id uuid not null,
  fund_id uuid not null,
  source varchar(20) not null,
  origin varchar(40),
  constraint fund_origin_pk primary key (id)
);

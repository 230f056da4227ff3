-- The instalments of loans that have any, as they were agreed: what is late is one comparison with what was paid. Rows are only added.

create table if not exists fund_instalment (
  document_id uuid not null,
  loan_id uuid not null,
  instalment_no integer not null,
  due_on date not null,
  due_by_then bigint not null,
  constraint fund_instalment_pk primary key (document_id, loan_id, instalment_no),
  constraint fund_instalment_terms foreign key (document_id, loan_id) references fund_loan_terms (document_id, loan_id),
  constraint fund_instalment_due check (due_by_then >= 0)
);

-- Goods: the catalogue and the batches. How much is left of a batch is the balance of its account.

create table if not exists fund_item (
  code varchar(32) not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  unit varchar(10) not null,
  scale smallint not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_item_pk primary key (code)
);

create table if not exists fund_batch (
  id uuid not null,
  fund_id uuid not null,
  document_id uuid not null,
  item varchar(32) not null,
  variety varchar(100),
  received_on date not null,
  expires_on date,
  units bigint not null,
  cost bigint not null,
  loan_id uuid,
  constraint fund_batch_pk primary key (id),
  constraint fund_batch_document foreign key (document_id) references fund_document (id),
  constraint fund_batch_item foreign key (item) references fund_item (code),
  constraint fund_batch_units check (units > 0 and cost >= 0)
);
create index if not exists fund_batch_by_fund on fund_batch (fund_id, item, received_on);
create index if not exists fund_batch_by_loan on fund_batch (loan_id);

-- Money of other currencies. How much is held of one are the transfers; rows are only added.

-- The digits that a currency is counted with, fixed when it is first held.
create table if not exists fund_currency (
  code varchar(10) not null,
  scale smallint not null,
  constraint fund_currency_pk primary key (code)
);

-- What a source gave in a currency: the owner of the account.
create table if not exists fund_foreign (
  id uuid not null,
  fund_id uuid not null,
  origin_id uuid not null,
  source varchar(20) not null,
  origin varchar(40),
  currency varchar(10) not null,
  constraint fund_foreign_pk primary key (id),
  constraint fund_foreign_currency foreign key (currency) references fund_currency (code)
);
create index if not exists fund_foreign_by_fund on fund_foreign (fund_id);

create table if not exists fund_exchange (
  document_id uuid not null,
  fund_id uuid not null,
  source varchar(20) not null,
  origin varchar(40),
  given bigint not null,
  given_asset varchar(10) not null,
  given_scale smallint not null,
  got bigint not null,
  got_asset varchar(10) not null,
  got_scale smallint not null,
  rate_by varchar(20) not null,
  rate_source varchar(40),
  rate varchar(120) not null,
  fee bigint not null,
  constraint fund_exchange_pk primary key (document_id),
  constraint fund_exchange_document foreign key (document_id) references fund_document (id),
  constraint fund_exchange_amounts check (given > 0 and got > 0 and fee >= 0)
);
create index if not exists fund_exchange_by_fund on fund_exchange (fund_id);

-- Conversions as somebody published them, with the digits that were printed.
create table if not exists fund_published_rate (
  id uuid not null,
  kind varchar(20) not null,
  source varchar(40) not null,
  published_for date not null,
  amount varchar(40) not null,
  asset varchar(10) not null,
  worth varchar(40) not null,
  worth_asset varchar(10) not null,
  evidence varchar(1000) not null,
  recorded_at timestamp(6) with time zone not null,
  recorded_by varchar(200) not null,
  constraint fund_published_rate_pk primary key (id)
);
create index if not exists fund_published_rate_by_source on fund_published_rate (source, published_for);

-- What goods would cost if they had to be bought again, as funds decided. The head is a document of the fund; rows are only added.

create table if not exists fund_goods_price (
  document_id uuid not null,
  fund_id uuid not null,
  item varchar(32) not null,
  from_date date not null,
  price bigint not null,
  per_unit varchar(10) not null,
  recorded_at timestamp(6) with time zone not null,
  constraint fund_goods_price_pk primary key (document_id),
  constraint fund_goods_price_document foreign key (document_id) references fund_document (id),
  constraint fund_goods_price_item foreign key (item) references fund_item (code),
  constraint fund_goods_price_above_zero check (price > 0)
);
create index if not exists fund_goods_price_by_fund on fund_goods_price (fund_id, item, from_date);

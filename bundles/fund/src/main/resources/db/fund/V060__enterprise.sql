-- Enterprises of groups. Their money and goods are the transfers of their documents. Rows are only added.

create table if not exists fund_enterprise (
  id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  name varchar(200) not null,
  starts_on date not null,
  constraint fund_enterprise_pk primary key (id),
  constraint fund_enterprise_document foreign key (id) references fund_document (id)
);
create index if not exists fund_enterprise_by_group on fund_enterprise (group_id, starts_on);

-- What a group means to do: never posted, so in any currency, as text.
create table if not exists fund_enterprise_plan (
  document_id uuid not null,
  enterprise_id uuid not null,
  product varchar(200) not null,
  quantity varchar(40),
  unit varchar(10),
  target varchar(40),
  target_asset varchar(10),
  constraint fund_enterprise_plan_pk primary key (document_id),
  constraint fund_enterprise_plan_document foreign key (document_id) references fund_document (id),
  constraint fund_enterprise_plan_of foreign key (enterprise_id) references fund_enterprise (id)
);
create index if not exists fund_enterprise_plan_by_enterprise on fund_enterprise_plan (enterprise_id);

create table if not exists fund_enterprise_plan_line (
  document_id uuid not null,
  line_no integer not null,
  what varchar(200) not null,
  quantity varchar(40),
  unit varchar(10),
  cost varchar(40),
  cost_asset varchar(10),
  from_date date,
  until_date date,
  constraint fund_enterprise_plan_line_pk primary key (document_id, line_no),
  constraint fund_enterprise_plan_line_of foreign key (document_id) references fund_enterprise_plan (document_id),
  constraint fund_enterprise_plan_line_step check ((from_date is null) = (until_date is null))
);

create table if not exists fund_entitlement (
  document_id uuid not null,
  line_no integer not null,
  enterprise_id uuid not null,
  person_id uuid not null,
  change varchar(10) not null,
  on_date date not null,
  constraint fund_entitlement_pk primary key (document_id, line_no),
  constraint fund_entitlement_document foreign key (document_id) references fund_document (id),
  constraint fund_entitlement_of foreign key (enterprise_id) references fund_enterprise (id)
);
create index if not exists fund_entitlement_by_enterprise on fund_entitlement (enterprise_id);

-- A member whom an enterprise owes something: the owner of the account.
create table if not exists fund_enterprise_giver (
  id uuid not null,
  enterprise_id uuid not null,
  person_id uuid not null,
  constraint fund_enterprise_giver_pk primary key (id),
  constraint fund_enterprise_giver_of foreign key (enterprise_id) references fund_enterprise (id)
);
create index if not exists fund_enterprise_giver_by_enterprise on fund_enterprise_giver (enterprise_id);

create table if not exists fund_customer_order (
  id uuid not null,
  enterprise_id uuid not null,
  customer varchar(200) not null,
  what varchar(200) not null,
  item varchar(32),
  units bigint,
  price bigint not null,
  placed_on date not null,
  due_on date not null,
  constraint fund_customer_order_pk primary key (id),
  constraint fund_customer_order_document foreign key (id) references fund_document (id),
  constraint fund_customer_order_of foreign key (enterprise_id) references fund_enterprise (id),
  constraint fund_customer_order_item foreign key (item) references fund_item (code),
  constraint fund_customer_order_good check ((item is null) = (units is null))
);
create index if not exists fund_customer_order_by_enterprise on fund_customer_order (enterprise_id);

create table if not exists fund_sale (
  id uuid not null,
  enterprise_id uuid not null,
  order_id uuid,
  customer varchar(200),
  sold_on date not null,
  price bigint not null,
  pay_by date,
  constraint fund_sale_pk primary key (id),
  constraint fund_sale_document foreign key (id) references fund_document (id),
  constraint fund_sale_of foreign key (enterprise_id) references fund_enterprise (id),
  constraint fund_sale_order foreign key (order_id) references fund_customer_order (id),
  constraint fund_sale_price check (price > 0)
);
create index if not exists fund_sale_by_enterprise on fund_sale (enterprise_id);

create table if not exists fund_sale_line (
  document_id uuid not null,
  line_no integer not null,
  batch_id uuid,
  item varchar(32),
  units bigint not null,
  price bigint not null,
  constraint fund_sale_line_pk primary key (document_id, line_no),
  constraint fund_sale_line_of foreign key (document_id) references fund_sale (id),
  constraint fund_sale_line_batch foreign key (batch_id) references fund_batch (id)
);

alter table fund_share_out add column if not exists enterprise_id uuid;

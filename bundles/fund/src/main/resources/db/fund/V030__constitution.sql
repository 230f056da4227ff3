-- What groups have agreed, from which day on. A constitution is a document of the group's savings fund; rows are only added.

create table if not exists fund_constitution (
  id uuid not null,
  group_id uuid not null,
  fund_id uuid not null,
  from_date date not null,
  interest varchar(30) not null,
  rate_percent numeric(10, 6),
  rate_per varchar(10),
  day_count varchar(20) not null,
  rounding varchar(20),
  rounding_units bigint,
  longest_months integer,
  ceiling_percent integer,
  guarantors integer not null,
  repayment_order varchar(40) not null,
  loans_bound boolean not null,
  social_contribution bigint,
  social_claim_ceiling bigint,
  leaving_result varchar(20) not null,
  leaving_set_off boolean not null,
  smallest_group integer,
  quorum_percent integer not null,
  four_eyes varchar(200) not null,
  constraint fund_constitution_pk primary key (id),
  constraint fund_constitution_document foreign key (id) references fund_document (id)
);
create index if not exists fund_constitution_by_group on fund_constitution (group_id, from_date);

create table if not exists fund_constitution_fine (
  document_id uuid not null,
  line_no integer not null,
  code varchar(40) not null,
  units bigint not null,
  constraint fund_constitution_fine_pk primary key (document_id, line_no),
  constraint fund_constitution_fine_once unique (document_id, code),
  constraint fund_constitution_fine_of foreign key (document_id) references fund_constitution (id),
  constraint fund_constitution_fine_units check (units > 0)
);

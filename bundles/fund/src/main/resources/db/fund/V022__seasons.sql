-- Seasons, who asks for what, who gets it, and the loans that come of it.

create table if not exists fund_season (
  id uuid not null,
  fund_id uuid not null,
  name varchar(100) not null,
  opens_on date not null,
  issue_from date not null,
  harvest_on date not null,
  due_on date not null,
  recorded_at timestamp(6) with time zone not null,
  constraint fund_season_pk primary key (id),
  constraint fund_season_document foreign key (id) references fund_document (id),
  constraint fund_season_opens unique (fund_id, opens_on)
);

-- A due day that takes the place of the one before: of a season, or of a loan that is rescheduled.
create table if not exists fund_due (
  document_id uuid not null,
  subject_id uuid not null,
  due_on date not null,
  constraint fund_due_pk primary key (document_id),
  constraint fund_due_document foreign key (document_id) references fund_document (id)
);
create index if not exists fund_due_by_subject on fund_due (subject_id);

create table if not exists fund_application (
  id uuid not null,
  season_id uuid not null,
  group_id uuid not null,
  applied_on date not null,
  money bigint not null,
  constraint fund_application_pk primary key (id),
  constraint fund_application_document foreign key (id) references fund_document (id),
  constraint fund_application_season foreign key (season_id) references fund_season (id),
  constraint fund_application_money check (money >= 0)
);
create index if not exists fund_application_by_season on fund_application (season_id, id);

create table if not exists fund_application_line (
  application_id uuid not null,
  line_no integer not null,
  item varchar(32) not null,
  units bigint not null,
  constraint fund_application_line_pk primary key (application_id, line_no),
  constraint fund_application_line_of foreign key (application_id) references fund_application (id),
  constraint fund_application_line_item foreign key (item) references fund_item (code),
  constraint fund_application_line_units check (units > 0)
);

create table if not exists fund_allocation (
  document_id uuid not null,
  application_id uuid not null,
  exempted boolean not null,
  constraint fund_allocation_pk primary key (document_id, application_id),
  constraint fund_allocation_document foreign key (document_id) references fund_document (id),
  constraint fund_allocation_application foreign key (application_id) references fund_application (id)
);
create index if not exists fund_allocation_by_application on fund_allocation (application_id);

create table if not exists fund_revolving_loan (
  id uuid not null,
  fund_id uuid not null,
  season_id uuid not null,
  group_id uuid not null,
  application_id uuid not null,
  issued_on date not null,
  rule varchar(10) not null,
  principal bigint not null,
  goods_item varchar(32),
  goods_units bigint,
  goods_quality varchar(200),
  constraint fund_revolving_loan_pk primary key (id),
  constraint fund_revolving_loan_document foreign key (id) references fund_document (id),
  constraint fund_revolving_loan_season foreign key (season_id) references fund_season (id),
  constraint fund_revolving_loan_application foreign key (application_id) references fund_application (id),
  constraint fund_revolving_loan_item foreign key (goods_item) references fund_item (code),
  constraint fund_revolving_loan_principal check (principal > 0),
  constraint fund_revolving_loan_goods check ((rule = 'GOODS') = (goods_units is not null))
);
create index if not exists fund_revolving_loan_by_season on fund_revolving_loan (season_id, id);
create index if not exists fund_revolving_loan_by_group on fund_revolving_loan (fund_id, group_id);
create index if not exists fund_revolving_loan_by_application on fund_revolving_loan (application_id);

-- Goods of a loan: what they cost the fund and what the group owes for them.
create table if not exists fund_hand_over (
  id uuid not null,
  loan_id uuid not null,
  line_no integer not null,
  batch_id uuid not null,
  item varchar(32) not null,
  units bigint not null,
  agreed bigint not null,
  cost bigint not null,
  constraint fund_hand_over_pk primary key (id),
  constraint fund_hand_over_batch_once unique (loan_id, batch_id),
  constraint fund_hand_over_loan foreign key (loan_id) references fund_revolving_loan (id),
  constraint fund_hand_over_batch foreign key (batch_id) references fund_batch (id),
  constraint fund_hand_over_units check (units > 0 and agreed > 0 and cost >= 0)
);

create table if not exists fund_loan_share (
  id uuid not null,
  loan_id uuid not null,
  line_no integer not null,
  person_id uuid not null,
  units bigint not null,
  constraint fund_loan_share_pk primary key (id),
  constraint fund_loan_share_person unique (loan_id, person_id),
  constraint fund_loan_share_loan foreign key (loan_id) references fund_revolving_loan (id),
  constraint fund_loan_share_units check (units > 0)
);

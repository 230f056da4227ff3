-- What was settled with members who left before the share-out. The head is their document; rows are only added.

create table if not exists fund_leaving (
  id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  membership_id uuid not null,
  leaving_date date not null,
  kind varchar(20) not null,
  heir_id uuid,
  to_group_id uuid,
  to_membership_id uuid,
  savings bigint not null,
  gain bigint not null,
  gain_later boolean not null,
  set_off bigint not null,
  paid bigint not null,
  debt_left bigint not null,
  roles varchar(100) not null,
  members_left integer not null,
  smallest_group integer,
  constraint fund_leaving_pk primary key (id),
  constraint fund_leaving_document foreign key (id) references fund_document (id),
  constraint fund_leaving_signs check (savings >= 0 and set_off >= 0 and paid >= 0 and debt_left >= 0),
  constraint fund_leaving_moved check ((kind = 'MOVED') = (to_group_id is not null and to_membership_id is not null))
);
create index if not exists fund_leaving_by_group on fund_leaving (group_id, id);

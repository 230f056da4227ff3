-- Entries that wait for a second person, and what needs one on funds that have no constitution.

create table if not exists fund_proposal (
  id uuid not null,
  fund_id uuid not null,
  kind varchar(20) not null,
  content varchar(1000000) not null,
  content_hash varchar(64) not null,
  state varchar(20) not null,
  proposed_at timestamp(6) with time zone not null,
  proposed_by varchar(200) not null,
  proposer_id uuid not null,
  decided_at timestamp(6) with time zone,
  decided_by varchar(200),
  decider_id uuid,
  reason varchar(400),
  constraint fund_proposal_pk primary key (id),
  constraint fund_proposal_decided check ((state = 'WAITING') = (decider_id is null)),
  constraint fund_proposal_four_eyes check (state <> 'APPROVED' or decider_id <> proposer_id)
);
create index if not exists fund_proposal_by_fund on fund_proposal (fund_id, id);

create table if not exists fund_four_eyes (
  id uuid not null,
  fund_id uuid not null,
  from_date date not null,
  guarded varchar(200) not null,
  constraint fund_four_eyes_pk primary key (id),
  constraint fund_four_eyes_document foreign key (id) references fund_document (id)
);
create index if not exists fund_four_eyes_by_fund on fund_four_eyes (fund_id, from_date);

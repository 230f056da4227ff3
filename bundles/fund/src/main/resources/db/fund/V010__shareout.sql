-- Share-outs: what was decided, what each line of it comes to, and who proposed, approved and posted it. Lines and items are only added.

create table if not exists fund_share_out (
  id uuid not null,
  book_id uuid not null,
  fund_id uuid not null,
  group_id uuid not null,
  share_date date not null,
  scope varchar(20) not null,
  policy varchar(30) not null,
  decided_pot bigint,
  share_price bigint,
  given_unit bigint,
  remainder_to varchar(20) not null,
  decision varchar(400) not null,
  basis_seq bigint not null,
  settlement_units bigint not null,
  result bigint not null,
  pot bigint not null,
  paid bigint not null,
  remainder bigint not null,
  state varchar(20) not null,
  proposed_at timestamp(6) with time zone not null,
  proposed_by varchar(200) not null,
  proposer_id uuid not null,
  approved_at timestamp(6) with time zone,
  approved_by varchar(200),
  approver_id uuid,
  posted_at timestamp(6) with time zone,
  posted_by varchar(200),
  journal_id uuid,
  withdrawn_at timestamp(6) with time zone,
  withdrawn_by varchar(200),
  withdrawn_reason varchar(400),
  version bigint not null,
  constraint fund_share_out_pk primary key (id),
  constraint fund_share_out_journal unique (book_id, journal_id),
  constraint fund_share_out_journal_ref foreign key (book_id, journal_id) references fund_journal (book_id, id),
  constraint fund_share_out_fund foreign key (book_id, fund_id) references fund_fund (book_id, id),
  constraint fund_share_out_remainder check (remainder >= 0 and remainder < settlement_units),
  constraint fund_share_out_four_eyes check (approver_id is null or approver_id <> proposer_id),
  constraint fund_share_out_posted check ((state = 'POSTED') = (journal_id is not null)),
  constraint fund_share_out_approved check (state not in ('APPROVED', 'POSTED') or approver_id is not null)
);
create index if not exists fund_share_out_by_group on fund_share_out (group_id, id);

create table if not exists fund_share_out_line (
  share_out_id uuid not null,
  line_no integer not null,
  person_id uuid not null,
  weight varchar(40) not null,
  savings bigint not null,
  gain bigint not null,
  claims_set_off bigint not null,
  arrears bigint not null,
  paid bigint not null,
  rounding bigint not null,
  carried bigint not null,
  claim bigint not null,
  debt_left bigint not null,
  constraint fund_share_out_line_pk primary key (share_out_id, line_no),
  constraint fund_share_out_line_person unique (share_out_id, person_id),
  constraint fund_share_out_line_of foreign key (share_out_id) references fund_share_out (id),
  constraint fund_share_out_line_signs check (savings >= 0 and claims_set_off >= 0 and arrears >= 0 and paid >= 0 and carried >= 0
    and claim >= 0 and debt_left >= 0)
);

-- Entitlements and fines of the decision, and the loans that are set off.
create table if not exists fund_share_out_item (
  share_out_id uuid not null,
  kind varchar(20) not null,
  item_no integer not null,
  person_id uuid not null,
  loan_id uuid,
  units bigint,
  weight varchar(40),
  constraint fund_share_out_item_pk primary key (share_out_id, kind, item_no),
  constraint fund_share_out_item_of foreign key (share_out_id) references fund_share_out (id),
  constraint fund_share_out_item_kind check ((kind = 'ENTITLEMENT' and weight is not null) or (kind = 'FINE' and units is not null)
    or (kind = 'SET_OFF' and units is not null and loan_id is not null))
);

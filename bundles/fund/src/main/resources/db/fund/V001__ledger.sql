-- The ledger. Every key begins with the book, so that books can be spread over several nodes.

-- A separated pool of money with one owner and one currency. Its row is the lock under which postings to it are made one after the other.
create table if not exists fund_fund (
  book_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  kind varchar(20) not null,
  country varchar(2) not null,
  asset varchar(32) not null,
  scale smallint not null,
  next_seq bigint not null,
  last_date date,
  recorded_at timestamp(6) with time zone not null,
  constraint fund_fund_pk primary key (book_id, id),
  constraint fund_fund_owner unique (owner_id, kind)
);

-- Only the two counters are ever updated; they are the sums of the transfers, which hashar:ledger-verify recomputes.
create table if not exists fund_account (
  book_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  code varchar(20) not null,
  owner_id uuid not null,
  asset varchar(32) not null,
  limit_kind varchar(20) not null,
  debits bigint not null,
  credits bigint not null,
  constraint fund_account_pk primary key (book_id, id),
  constraint fund_account_asset unique (book_id, id, asset),
  constraint fund_account_owner unique (book_id, fund_id, code, owner_id),
  constraint fund_account_fund foreign key (book_id, fund_id) references fund_fund (book_id, id),
  constraint fund_account_counters check (debits >= 0 and credits >= 0),
  constraint fund_account_debit_limit check (limit_kind <> 'DEBIT_BALANCE' or debits >= credits),
  constraint fund_account_credit_limit check (limit_kind <> 'CREDIT_BALANCE' or credits >= debits)
);

create table if not exists fund_journal (
  book_id uuid not null,
  id uuid not null,
  fund_id uuid not null,
  kind varchar(20) not null,
  business_date date not null,
  seq bigint not null,
  document_id uuid not null,
  reverses_id uuid,
  recorded_at timestamp(6) with time zone not null,
  actor_id uuid not null,
  constraint fund_journal_pk primary key (book_id, id),
  constraint fund_journal_seq unique (book_id, fund_id, seq),
  constraint fund_journal_reversed_once unique (book_id, reverses_id),
  constraint fund_journal_fund foreign key (book_id, fund_id) references fund_fund (book_id, id),
  constraint fund_journal_reverses foreign key (book_id, reverses_id) references fund_journal (book_id, id),
  constraint fund_journal_kind check ((kind = 'REVERSAL') = (reverses_id is not null))
);

-- A positive amount of one asset from the account that is credited to the one that is debited, both of one book.
create table if not exists fund_transfer (
  book_id uuid not null,
  journal_id uuid not null,
  seq integer not null,
  debit_id uuid not null,
  credit_id uuid not null,
  asset varchar(32) not null,
  units bigint not null,
  code varchar(20) not null,
  purpose varchar(40),
  constraint fund_transfer_pk primary key (book_id, journal_id, seq),
  constraint fund_transfer_journal foreign key (book_id, journal_id) references fund_journal (book_id, id),
  constraint fund_transfer_debit foreign key (book_id, debit_id, asset) references fund_account (book_id, id, asset),
  constraint fund_transfer_credit foreign key (book_id, credit_id, asset) references fund_account (book_id, id, asset),
  constraint fund_transfer_units check (units > 0),
  constraint fund_transfer_sides check (debit_id <> credit_id)
);
create index if not exists fund_transfer_by_debit on fund_transfer (book_id, debit_id, asset);
create index if not exists fund_transfer_by_credit on fund_transfer (book_id, credit_id, asset);

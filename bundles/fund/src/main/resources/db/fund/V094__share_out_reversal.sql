-- Share-outs that were taken back after they were posted. Rows are only added; the head tells how far it is.

create table if not exists fund_share_out_reversal (
  share_out_id uuid not null,
  id uuid not null,
  book_id uuid not null,
  journal_id uuid not null,
  reason varchar(400) not null,
  reversed_at timestamp(6) with time zone not null,
  reversed_by varchar(200) not null,
  constraint fund_share_out_reversal_pk primary key (share_out_id),
  constraint fund_share_out_reversal_id unique (id),
  constraint fund_share_out_reversal_of foreign key (share_out_id) references fund_share_out (id),
  constraint fund_share_out_reversal_journal foreign key (book_id, journal_id) references fund_journal (book_id, id)
);

alter table fund_share_out drop constraint if exists fund_share_out_posted;
alter table fund_share_out add constraint fund_share_out_posted check ((state in ('POSTED', 'REVERSED')) = (journal_id is not null));
alter table fund_share_out drop constraint if exists fund_share_out_approved;
alter table fund_share_out add constraint fund_share_out_approved check (state not in ('APPROVED', 'POSTED', 'REVERSED')
  or approver_id is not null);

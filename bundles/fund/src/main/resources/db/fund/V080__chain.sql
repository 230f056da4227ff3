-- Tamper evidence. Each journal of a fund carries the digest of itself, its transfers and the journal before it; the fund carries that of the last.

alter table fund_journal add column if not exists digest varchar(64);
alter table fund_fund add column if not exists head_digest varchar(64);

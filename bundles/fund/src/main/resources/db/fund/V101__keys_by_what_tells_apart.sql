-- Each of these keys began with the book, which all rows of a country share. PostgreSQL, while it has not counted the rows, takes such a key for as
-- good as the primary key, and read all rows of the book whenever it looked whether a journal is there; and a member's accounts were found by
-- reading all that the fund ever had.
alter table fund_journal drop constraint if exists fund_journal_seq;
alter table fund_journal add constraint fund_journal_seq unique (fund_id, seq, book_id);
alter table fund_journal drop constraint if exists fund_journal_reversed_once;
alter table fund_journal add constraint fund_journal_reversed_once unique (reverses_id, book_id);
alter table fund_account drop constraint if exists fund_account_owner;
alter table fund_account add constraint fund_account_owner unique (fund_id, owner_id, code, book_id);

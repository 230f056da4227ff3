-- Keys of other organisations: whose, and for what it may use data. Both or none.
alter table acc_account add column if not exists partner uuid;
alter table acc_account add column if not exists purpose varchar(30);

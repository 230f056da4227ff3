-- What is set off against a share, part by part: interest beside the principal of a loan, and arrears of the social fund.

alter table fund_share_out_line add column if not exists social_set_off bigint default 0 not null;
alter table fund_share_out_item add column if not exists interest bigint;
alter table fund_leaving add column if not exists claims_set_off bigint default 0 not null;
alter table fund_leaving add column if not exists interest_set_off bigint default 0 not null;
alter table fund_leaving add column if not exists social_set_off bigint default 0 not null;

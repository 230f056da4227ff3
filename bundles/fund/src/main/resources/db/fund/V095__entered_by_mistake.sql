-- How the part of the result is reckoned that a leaver gets at once; null for by savings, as it was before there was a choice.

alter table fund_constitution add column if not exists leaving_shared_by varchar(30);

-- What was entered by mistake makes room for the right one of the same day: the lock on the fund keeps two that stand apart.

alter table fund_season drop constraint if exists fund_season_opens;
create index if not exists fund_season_by_fund on fund_season (fund_id, opens_on);

alter table fund_plan add column if not exists withdrawn_at timestamp(6) with time zone;
alter table fund_plan add column if not exists withdrawn_by varchar(200);
alter table fund_plan add column if not exists withdrawn_reason varchar(400);
alter table fund_plan drop constraint if exists fund_plan_from;
create index if not exists fund_plan_by_group on fund_plan (group_id, from_date);

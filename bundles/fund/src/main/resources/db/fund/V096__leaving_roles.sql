-- Countries have roles of their own now: somebody may have had more of them than the five.
alter table fund_leaving alter column roles set data type varchar(1000);

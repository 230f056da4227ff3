-- Groups and organisations are found by any spelling and listed in the order of an alphabet, as persons are. spelt_as: the edition of the
-- spelling rules that words and order were made with; rows of an older one are spelt anew in the background.
alter table reg_group add column if not exists order_common varchar(500) default '' not null;
alter table reg_group add column if not exists order_uzbek varchar(500) default '' not null;
alter table reg_group add column if not exists spelt_as smallint default 0 not null;
create index if not exists reg_group_common_ix on reg_group (country, order_common, id);
create index if not exists reg_group_uzbek_ix on reg_group (country, order_uzbek, id);
create index if not exists reg_group_spelt_ix on reg_group (spelt_as);

alter table reg_organisation add column if not exists order_common varchar(500) default '' not null;
alter table reg_organisation add column if not exists order_uzbek varchar(500) default '' not null;
alter table reg_organisation add column if not exists spelt_as smallint default 0 not null;
create index if not exists reg_organisation_common_ix on reg_organisation (order_common, id);
create index if not exists reg_organisation_uzbek_ix on reg_organisation (order_uzbek, id);
create index if not exists reg_organisation_spelt_ix on reg_organisation (spelt_as);

-- What names of a group or an organisation sound like from each of their words on, in letters a to z and digits, written together:
-- whoever knows the beginning of any word finds it, with or without blanks and hyphens.
create table if not exists reg_name_word (
    owner_id uuid         not null,
    word     varchar(200) not null,
    skeleton varchar(200) not null,
    constraint reg_name_word_pk primary key (owner_id, word)
);
create index if not exists reg_name_word_ix on reg_name_word (word, owner_id);
create index if not exists reg_name_word_skeleton_ix on reg_name_word (skeleton, owner_id);

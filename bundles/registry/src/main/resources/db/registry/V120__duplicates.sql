-- sound: the skeletons of family and given name, in order, by which two spellings of one name meet. merged_into: the person who this one was
-- found to be; its own rows stay, and what was posted for it.
alter table reg_person add column if not exists sound varchar(210) default '' not null;
alter table reg_person add column if not exists merged_into uuid;
create index if not exists reg_person_sound_ix on reg_person (country, sound, id);
create index if not exists reg_person_merged_ix on reg_person (merged_into);

create table if not exists reg_person_merge (
    id            uuid                        not null,
    survivor      uuid                        not null,
    merged        uuid                        not null,
    reason        varchar(500)                not null,
    merged_at     timestamp(6) with time zone not null,
    undone_at     timestamp(6) with time zone not null,
    undone_reason varchar(500),
    constraint reg_person_merge_pk primary key (id),
    constraint reg_person_merge_survivor_fk foreign key (survivor) references reg_person (id),
    constraint reg_person_merge_merged_fk foreign key (merged) references reg_person (id),
    constraint reg_person_merge_ck check (survivor <> merged)
);
create index if not exists reg_person_merge_merged_ix on reg_person_merge (merged, undone_at);
create index if not exists reg_person_merge_survivor_ix on reg_person_merge (survivor);

-- Two who may be one, the lower id first. A decision stays: a pair that was dismissed is not proposed again.
create table if not exists reg_duplicate (
    id         uuid                        not null,
    country    varchar(2)                  not null,
    one        uuid                        not null,
    other      uuid                        not null,
    score      smallint                    not null,
    reasons    varchar(200)                not null,
    state      varchar(10)                 not null,
    found_at   timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone,
    reason     varchar(500),
    constraint reg_duplicate_pk primary key (id),
    constraint reg_duplicate_pair_uk unique (one, other),
    constraint reg_duplicate_one_fk foreign key (one) references reg_person (id),
    constraint reg_duplicate_other_fk foreign key (other) references reg_person (id)
);
create index if not exists reg_duplicate_state_ix on reg_duplicate (country, state, id);

-- How far the search through a country has come; a restart goes on from there.
create table if not exists reg_duplicate_search (
    country     varchar(2)                  not null,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    last_person uuid,
    persons     bigint                      not null,
    done        bigint                      not null,
    found       bigint                      not null,
    constraint reg_duplicate_search_pk primary key (country)
);

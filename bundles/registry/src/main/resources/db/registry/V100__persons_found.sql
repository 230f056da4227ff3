-- What a programme knows of a person beside name, sex and age. spelt_as: the edition of the spelling rules that the person's words and
-- order were made with; rows of an older one are spelt anew in the background. Ordered by letters: the hexadecimal keys of two alphabets.
alter table reg_person add column if not exists occupation varchar(100);
alter table reg_person add column if not exists ethnicity varchar(60);
alter table reg_person add column if not exists disability varchar(6);
alter table reg_person add column if not exists order_common varchar(500) default '' not null;
alter table reg_person add column if not exists order_uzbek varchar(500) default '' not null;
alter table reg_person add column if not exists spelt_as smallint default 0 not null;
create index if not exists reg_person_common_ix on reg_person (country, order_common, id);
create index if not exists reg_person_uzbek_ix on reg_person (country, order_uzbek, id);
create index if not exists reg_person_spelt_ix on reg_person (spelt_as);

-- The words of all forms of a person's name, as they are searched: letters a to z and digits.
create table if not exists reg_person_word (
    person_id uuid         not null,
    country   varchar(2)   not null,
    word      varchar(100) not null,
    skeleton  varchar(100) not null,
    constraint reg_person_word_pk primary key (person_id, word),
    constraint reg_person_word_fk foreign key (person_id) references reg_person (id)
);
create index if not exists reg_person_word_ix on reg_person_word (country, word, person_id);
create index if not exists reg_person_skeleton_ix on reg_person_word (country, skeleton, person_id);

-- number_key: the number in its canonical form, by which nobody else may have it.
create table if not exists reg_person_identifier (
    id         uuid        not null,
    person_id  uuid        not null,
    seq        integer     not null,
    id_type    varchar(40) not null,
    id_number  varchar(60) not null,
    number_key varchar(60) not null,
    issuer     varchar(200),
    valid_from date,
    valid_to   date,
    constraint reg_person_identifier_pk primary key (id),
    constraint reg_person_identifier_uk unique (id_type, number_key),
    constraint reg_person_identifier_fk foreign key (person_id) references reg_person (id)
);
create index if not exists reg_person_identifier_person_ix on reg_person_identifier (person_id, seq);

-- phone: E.164. A family may share one.
create table if not exists reg_person_phone (
    id        uuid        not null,
    person_id uuid        not null,
    seq       integer     not null,
    phone     varchar(20) not null,
    constraint reg_person_phone_pk primary key (id),
    constraint reg_person_phone_uk unique (person_id, phone),
    constraint reg_person_phone_fk foreign key (person_id) references reg_person (id)
);
create index if not exists reg_person_phone_ix on reg_person_phone (phone);

alter table reg_territory_name add column if not exists spelling varchar(200) default '' not null;
alter table reg_territory_name add column if not exists skeleton varchar(200) default '' not null;
alter table reg_territory_name add column if not exists spelt_as smallint default 0 not null;
create index if not exists reg_territory_name_spelling_ix on reg_territory_name (country, spelling);
create index if not exists reg_territory_name_skeleton_ix on reg_territory_name (country, skeleton);

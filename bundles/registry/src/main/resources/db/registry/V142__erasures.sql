-- erased_at: when all went that tells who the person was. Sex, birth and place stay for figures, and are told of nobody.
alter table reg_person add column if not exists erased_at timestamp(6) with time zone;

create table if not exists reg_erasure (
    id        uuid                        not null,
    person_id uuid                        not null,
    reason    varchar(500)                not null,
    erased_at timestamp(6) with time zone not null,
    constraint reg_erasure_pk primary key (id),
    constraint reg_erasure_person_fk foreign key (person_id) references reg_person (id)
);

create table if not exists reg_erasure_person (
    id         uuid not null,
    erasure_id uuid not null,
    person_id  uuid not null,
    constraint reg_erasure_person_pk primary key (id),
    constraint reg_erasure_person_uk unique (person_id),
    constraint reg_erasure_person_erasure_fk foreign key (erasure_id) references reg_erasure (id),
    constraint reg_erasure_person_person_fk foreign key (person_id) references reg_person (id)
);
create index if not exists reg_erasure_person_ix on reg_erasure_person (erasure_id);

-- What migrants send home: facts, never postings. Rows are only added; a withdrawal is a row of its own.

create table if not exists reg_remittance (
    id          uuid                        not null,
    person_id   uuid                        not null,
    kind        varchar(20)                 not null,
    units       bigint,
    asset       varchar(10),
    scale       smallint,
    from_date   date                        not null,
    until_date  date,
    used_for    varchar(40),
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(200)                not null,
    constraint reg_remittance_pk primary key (id),
    constraint reg_remittance_person_fk foreign key (person_id) references reg_person (id),
    constraint reg_remittance_kind_ck check ((kind = 'RECEIVED') = (units is not null)),
    constraint reg_remittance_period_ck check (until_date is null or until_date >= from_date)
);
create index if not exists reg_remittance_person_ix on reg_remittance (person_id, from_date);

create table if not exists reg_remittance_withdrawal (
    remittance_id uuid                        not null,
    reason        varchar(400)                not null,
    withdrawn_at  timestamp(6) with time zone not null,
    withdrawn_by  varchar(200)                not null,
    constraint reg_remittance_withdrawal_pk primary key (remittance_id),
    constraint reg_remittance_withdrawal_of_fk foreign key (remittance_id) references reg_remittance (id)
);

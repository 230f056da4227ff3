-- Rows of which somebody said that they are right though their ages are unlikely: who, when, and by which dry run they were found. Never changed.
create table if not exists intake_confirmation (
    job_id       uuid                        not null,
    file_row     bigint                      not null,
    dry_run_id   uuid                        not null,
    account      uuid                        not null,
    login        varchar(200)                not null,
    confirmed_at timestamp(6) with time zone not null,
    constraint intake_confirmation_pk primary key (job_id, file_row),
    constraint intake_confirmation_fk foreign key (job_id) references intake_job (id),
    constraint intake_confirmation_run_fk foreign key (dry_run_id) references intake_job (id)
);

-- Versions of forms that are filled in on telephones. content: the questions as JSON. Never changed.
create table if not exists intake_form (
    id          uuid                        not null,
    form_id     varchar(200)                not null,
    version     varchar(100)                not null,
    title       varchar(300)                not null,
    content     varchar(1000000)            not null,
    recorded_at timestamp(6) with time zone not null,
    constraint intake_form_pk primary key (id),
    constraint intake_form_uk unique (form_id, version)
);

alter table intake_mapping add column if not exists form_id varchar(200);

-- What was taken in of submissions: place says which part of the submission. digest: of what it said, so that a changed one is noticed.
create table if not exists intake_submission (
    instance_id varchar(200) not null,
    place       varchar(300) not null,
    digest      varchar(64)  not null,
    job_id      uuid         not null,
    file_row  bigint       not null,
    constraint intake_submission_pk primary key (instance_id, place),
    constraint intake_submission_fk foreign key (job_id) references intake_job (id)
);
create index if not exists intake_submission_job_ix on intake_submission (job_id, file_row);

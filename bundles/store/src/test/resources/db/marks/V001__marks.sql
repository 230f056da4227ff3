create table if not exists marks_sheet (
    id uuid primary key
);
create table if not exists marks_mark (
    id uuid primary key,
    sheet uuid not null constraint marks_mark_sheet references marks_sheet (id)
);

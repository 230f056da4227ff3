create table if not exists notes_note (
    id uuid primary key,
    parent uuid,
    body varchar not null,
    tone varchar(10) not null constraint notes_tone check (tone in ('PLAIN', 'LOUD')),
    on_day date,
    recorded_at timestamp(6) with time zone,
    done boolean not null,
    units bigint not null,
    version integer not null
);

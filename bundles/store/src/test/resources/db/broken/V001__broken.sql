create table if not exists broken_first (
    id uuid primary key
);
create table if not exists broken_second (
    id no_such_type primary key
);

-- The programme's own areas over places; those of a country come with its module.
create table if not exists reg_area (
    id      uuid        not null,
    country varchar(2)  not null,
    code    varchar(40) not null,
    version bigint      not null,
    constraint reg_area_pk primary key (id),
    constraint reg_area_code_uk unique (country, code)
);

-- Names (with a language), aliases (without) and parts of areas, each in their order. kind: NAME, ALIAS, PART; content: the text, or a place's main code.
create table if not exists reg_area_line (
    id         uuid         not null,
    area_id    uuid         not null,
    seq        integer      not null,
    kind       varchar(10)  not null,
    language   varchar(35),
    content    varchar(200) not null,
    valid_from date,
    valid_to   date,
    constraint reg_area_line_pk primary key (id),
    constraint reg_area_line_uk unique (area_id, seq),
    constraint reg_area_line_fk foreign key (area_id) references reg_area (id)
);

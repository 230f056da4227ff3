-- What the transfers of a meeting do not tell: whom a line of the social fund concerns, and what was decided about a fine or a claim. Rows are
-- only added; a line's number is that of its transfer.

create table if not exists fund_meeting_line (
  meeting_id uuid not null,
  line_no integer not null,
  person_id uuid not null,
  decided varchar(400),
  constraint fund_meeting_line_pk primary key (meeting_id, line_no),
  constraint fund_meeting_line_meeting foreign key (meeting_id) references fund_meeting (id)
);

-- Who received aid in goods. The head is a document of the fund; rows are only added.

create table if not exists fund_aid (
  document_id uuid not null,
  group_id uuid not null,
  constraint fund_aid_pk primary key (document_id),
  constraint fund_aid_document foreign key (document_id) references fund_document (id)
);

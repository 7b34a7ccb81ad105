-- Append-only: the number under which an organisation's accounting knows an account of the books; the newest row counts.
create table accounting_code (
  organisation_id binary(16) not null,
  account varchar(20) not null,
  number int not null,
  code varchar(40) not null,
  set_at datetime(6) not null,
  set_by binary(16) not null,
  constraint accounting_code_pk primary key (organisation_id, account, number),
  constraint accounting_code_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint accounting_code_person_fk foreign key (set_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

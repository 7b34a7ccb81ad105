-- Append-only: what was done about a duty or a right of a statement: who takes care, the answer, its acceptance or return, the use.
create table duty_act (
  id binary(16) not null,
  statement_id binary(16) not null,
  portion int not null,
  contract_id binary(16) not null,
  number int not null,
  kind varchar(20) not null,
  owner_id binary(16),
  text varchar(10000) not null,
  done_at datetime(6) not null,
  done_by binary(16) not null,
  done_for binary(16) not null,
  constraint duty_act_pk primary key (id),
  constraint duty_act_portion_fk foreign key (statement_id, portion) references statement_portion (statement_id, number),
  constraint duty_act_contract_fk foreign key (contract_id) references contract (id),
  constraint duty_act_owner_fk foreign key (owner_id) references person (id),
  constraint duty_act_person_fk foreign key (done_by) references person (id),
  constraint duty_act_organisation_fk foreign key (done_for) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index duty_act_number_uq on duty_act (statement_id, portion, number);
create index duty_act_contract_ix on duty_act (contract_id);

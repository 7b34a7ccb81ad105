-- Append-only: a statement of what is owed for a closed period. Numbers have no gaps within a contract, periods do not
-- overlap: both are given under the lock of the contract's head; the unique indexes are the second lock on the door.
create table statement (
  id binary(16) not null,
  contract_id binary(16) not null,
  number int not null,
  period_from date not null,
  period_until date not null,
  assessment_id binary(16) not null,
  issued_at datetime(6) not null,
  issued_by binary(16) not null,
  issued_for binary(16) not null,
  constraint statement_pk primary key (id),
  constraint statement_assessment_fk foreign key (contract_id, assessment_id) references assessment (contract_id, id),
  constraint statement_person_fk foreign key (issued_by) references person (id),
  constraint statement_organisation_fk foreign key (issued_for) references organisation (id),
  constraint statement_number_ck check (number > 0),
  constraint statement_period_ck check (period_from < period_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index statement_number_uq on statement (contract_id, number);
create unique index statement_from_uq on statement (contract_id, period_from);
create unique index statement_until_uq on statement (contract_id, period_until);
create unique index statement_assessment_uq on statement (contract_id, assessment_id);

-- Append-only: one line of a statement, one remedy in one window or for one event. The amount is in the unit: a currency,
-- SECONDS, or the name of a unit; a duty or a right has the amount 1.
create table statement_line (
  statement_id binary(16) not null,
  line int not null,
  objective varchar(80) not null,
  remedy varchar(80) not null,
  window_start datetime(6) not null,
  window_end datetime(6) not null,
  event varchar(200) not null,
  kind enum('CREDIT','EXTRA_TIME','UNITS','DUTY','RIGHT','EARNED_BACK','NOTHING') not null,
  amount decimal(31,12) not null,
  unit varchar(80) not null,
  due_by datetime(6),
  claim_by datetime(6),
  constraint statement_line_pk primary key (statement_id, line),
  constraint statement_line_statement_fk foreign key (statement_id) references statement (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index statement_line_business_uq on statement_line (statement_id, objective, remedy, window_start, event);
create index statement_line_due_ix on statement_line (kind, due_by);

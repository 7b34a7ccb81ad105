-- Head: how far the numbers of an issuer's documents have come; whoever takes the next one holds the row until it commits, so
-- that a number is never lost and never given twice.
create table document_series (
  organisation_id binary(16) not null,
  kind varchar(20) not null,
  last_number int not null,
  constraint document_series_pk primary key (organisation_id, kind),
  constraint document_series_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint document_series_number_ck check (last_number >= 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Append-only: which number of its issuer's series a statement or a credit note got.
create table document_number (
  organisation_id binary(16) not null,
  kind enum('STATEMENT','CREDIT_NOTE') not null,
  number int not null,
  document_id binary(16) not null,
  contract_id binary(16) not null,
  given_at datetime(6) not null,
  constraint document_number_pk primary key (organisation_id, kind, number),
  constraint document_number_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint document_number_contract_fk foreign key (contract_id) references contract (id),
  constraint document_number_number_ck check (number > 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index document_number_document_uq on document_number (document_id);

-- Head: a part of a line of an issued statement that goes its way as a whole: answered, disputed, approved, settled. A dispute of
-- one incident splits it into what is contested and what is not; amounts never change.
create table statement_portion (
  statement_id binary(16) not null,
  number int not null,
  contract_id binary(16) not null,
  line int not null,
  kind enum('CREDIT','EXTRA_TIME','UNITS','DUTY','RIGHT','EARNED_BACK') not null,
  unit varchar(80) not null,
  amount decimal(31,12) not null,
  state enum('OPEN','ACCEPTED','DISPUTED','APPROVED','SETTLED','VOID','SPLIT') not null,
  act_id binary(16),
  split_from int,
  constraint statement_portion_pk primary key (statement_id, number),
  constraint statement_portion_line_fk foreign key (statement_id, line) references statement_line (statement_id, line),
  constraint statement_portion_contract_fk foreign key (contract_id) references contract (id),
  constraint statement_portion_number_ck check (number > 0),
  constraint statement_portion_amount_ck check (amount <> 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index statement_portion_state_ix on statement_portion (contract_id, state);

-- Append-only: what somebody did with an issued statement. The identifier comes with the form, so that a form sent twice acts once.
create table statement_act (
  id binary(16) not null,
  statement_id binary(16) not null,
  contract_id binary(16) not null,
  number int not null,
  kind enum('ACCEPT','DISPUTE','INSIST','GRANT','WITHDRAW','APPROVE','REVOKE','SETTLE','REVERSE') not null,
  about_id binary(16),
  form enum('CREDIT_NOTE','SET_OFF','PAYMENT','EXTENSION','IN_KIND','DUTY_DONE','RIGHT_USED'),
  subject varchar(200) not null,
  reason varchar(2000) not null,
  done_at datetime(6) not null,
  done_by binary(16) not null,
  done_for binary(16) not null,
  constraint statement_act_pk primary key (id),
  constraint statement_act_statement_fk foreign key (statement_id) references statement (id),
  constraint statement_act_contract_fk foreign key (contract_id) references contract (id),
  constraint act_about_fk foreign key (about_id) references statement_act (id),
  constraint statement_act_person_fk foreign key (done_by) references person (id),
  constraint statement_act_organisation_fk foreign key (done_for) references organisation (id),
  constraint statement_act_form_ck check ((kind = 'SETTLE') = (form is not null))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index statement_act_number_uq on statement_act (statement_id, number);

-- Append-only: which portions an act moved, from which state into which.
create table statement_act_portion (
  act_id binary(16) not null,
  statement_id binary(16) not null,
  portion int not null,
  state_before enum('OPEN','ACCEPTED','DISPUTED','APPROVED','SETTLED','VOID','SPLIT') not null,
  state_after enum('OPEN','ACCEPTED','DISPUTED','APPROVED','SETTLED','VOID','SPLIT') not null,
  constraint statement_act_portion_pk primary key (act_id, portion),
  constraint statement_act_portion_act_fk foreign key (act_id) references statement_act (id),
  constraint statement_act_portion_portion_fk foreign key (statement_id, portion) references statement_portion (statement_id, number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Append-only: up to which amount a role may approve for an organisation; the newest row of a role and currency counts, and
-- one without an amount lifts the limit.
create table approval_limit (
  organisation_id binary(16) not null,
  role enum('FINANCE','SIGNATORY') not null,
  currency char(3) not null,
  number int not null,
  amount decimal(19,4),
  set_at datetime(6) not null,
  set_by binary(16) not null,
  constraint approval_limit_pk primary key (organisation_id, role, currency, number),
  constraint approval_limit_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint approval_limit_person_fk foreign key (set_by) references person (id),
  constraint approval_limit_amount_ck check (amount >= 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

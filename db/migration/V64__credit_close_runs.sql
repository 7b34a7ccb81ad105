-- Append-only: somebody wants the months until a month closed, for one contract, one customer or all of the organisation's.
create table close_run (
  id binary(16) not null,
  scope varchar(20) not null,
  subject_id binary(16),
  until_month date not null,
  requested_at datetime(6) not null,
  requested_by binary(16) not null,
  requested_for binary(16) not null,
  constraint close_run_pk primary key (id),
  constraint close_run_person_fk foreign key (requested_by) references person (id),
  constraint close_run_organisation_fk foreign key (requested_for) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index close_run_organisation_ix on close_run (requested_for, requested_at);

-- Head: how far a run has come with one contract. Whoever claims it works on it; a claim that nobody renews may be taken over.
create table close_run_contract (
  run_id binary(16) not null,
  contract_id binary(16) not null,
  state varchar(20) not null,
  claimed_at datetime(6),
  claim_id binary(16),
  issued int not null,
  reason varchar(40) not null,
  detail varchar(500) not null,
  held_from date,
  released_by binary(16),
  constraint close_run_contract_pk primary key (run_id, contract_id),
  constraint close_run_contract_run_fk foreign key (run_id) references close_run (id),
  constraint close_run_contract_contract_fk foreign key (contract_id) references contract (id),
  constraint close_run_contract_person_fk foreign key (released_by) references person (id),
  constraint close_run_contract_issued_ck check (issued >= 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index close_run_contract_state_ix on close_run_contract (state, run_id, contract_id);

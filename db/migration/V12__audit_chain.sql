-- Who hides behind a pseudonym of the chains; erasing a row here breaks no chain.
create table audit_person (
  pseudonym binary(16) not null,
  person_id binary(16) not null,
  constraint audit_person_pk primary key (pseudonym),
  constraint audit_person_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index audit_person_person_uq on audit_person (person_id);

-- Append-only: what happened to a contract, each event naming the hash of the one before; the bytes are what is hashed.
create table audit_event (
  contract_id binary(16) not null,
  number int not null,
  previous_sha256 binary(32),
  sha256 binary(32) not null,
  payload longblob not null,
  recorded_at datetime(6) not null,
  constraint audit_event_pk primary key (contract_id, number),
  constraint audit_event_number_ck check (number > 0 and (number = 1) = (previous_sha256 is null)),
  /*! constraint audit_event_hash_ck check (sha256 = unhex(sha2(payload, 256))), */
  constraint audit_event_contract_fk foreign key (contract_id) references contract (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index audit_event_hash_uq on audit_event (sha256, contract_id);
create unique index audit_event_previous_uq on audit_event (previous_sha256, contract_id);
alter table audit_event add constraint audit_event_previous_fk foreign key (previous_sha256, contract_id) references audit_event (sha256, contract_id);

-- Where the chain of a contract ends: locked and moved on with each event.
create table audit_head (
  contract_id binary(16) not null,
  number int not null,
  sha256 binary(32),
  constraint audit_head_pk primary key (contract_id),
  constraint audit_head_contract_fk foreign key (contract_id) references contract (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

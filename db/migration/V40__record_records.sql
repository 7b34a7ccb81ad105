-- One recorded thing: the row that its changes lock, with what lists and periods ask for of its newest revision. Where it lies
-- is rounded outwards to microseconds; what has no end ends with the last instant of the calendar.
create table record_head (
  id binary(16) not null,
  contract_id binary(16) not null,
  kind enum('OUTAGE','MAINTENANCE','TICKET','SAMPLE','COUNT','BACKUP','RESTORE','BREACH_NOTICE','DELIVERY','ATTESTATION','CHARGE','DEPLOYMENT','CLAIM') not null,
  fact_id varchar(200) not null,
  recorded_for binary(16) not null,
  number int not null,
  service varchar(200) not null,
  label varchar(200) not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  withdrawn boolean not null,
  sha256 binary(32) not null,
  constraint record_head_pk primary key (id),
  constraint record_head_number_ck check (number > 0),
  constraint record_head_span_ck check (starts_at <= ends_at),
  constraint record_head_contract_fk foreign key (contract_id) references contract (id),
  constraint record_head_organisation_fk foreign key (recorded_for) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index record_head_fact_uq on record_head (contract_id, kind, fact_id);
create unique index record_head_contract_uq on record_head (contract_id, id);
create index record_head_start_ix on record_head (contract_id, starts_at, ends_at);
create index record_head_end_ix on record_head (contract_id, ends_at, starts_at);

-- Append-only: one file that somebody wants to import, which never changes; how far it has come stands beside it.
create table record_import (
  id binary(16) not null,
  contract_id binary(16) not null,
  file_name varchar(200) not null,
  size int not null,
  sha256 binary(32) not null,
  uploaded_at datetime(6) not null,
  uploaded_by binary(16) not null,
  uploaded_for binary(16) not null,
  constraint record_import_pk primary key (id),
  constraint record_import_contract_fk foreign key (contract_id) references contract (id),
  constraint record_import_person_fk foreign key (uploaded_by) references person (id),
  constraint record_import_organisation_fk foreign key (uploaded_for) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index record_import_contract_ix on record_import (contract_id, uploaded_for, uploaded_at);

-- Append-only: every state of a recorded thing, as the very bytes that were hashed; a correction and a withdrawal are rows of
-- their own. A server checks the hash itself; H2 has no SHA2 and takes that line for a comment, there the application checks
-- whenever it reads.
create table record_revision (
  record_id binary(16) not null,
  number int not null,
  contract_id binary(16) not null,
  withdrawn boolean not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  fact varbinary(30000) not null,
  sha256 binary(32) not null,
  recorded_at datetime(6) not null,
  recorded_by binary(16) not null,
  recorded_for binary(16) not null,
  reason varchar(2000) not null,
  import_id binary(16),
  constraint record_revision_pk primary key (record_id, number),
  constraint record_revision_number_ck check (number > 0),
  /*! constraint record_revision_hash_ck check (sha256 = unhex(sha2(fact, 256))), */
  constraint record_revision_record_fk foreign key (contract_id, record_id) references record_head (contract_id, id),
  constraint record_revision_person_fk foreign key (recorded_by) references person (id),
  constraint record_revision_organisation_fk foreign key (recorded_for) references organisation (id),
  constraint record_revision_import_fk foreign key (import_id) references record_import (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index record_revision_known_ix on record_revision (contract_id, recorded_at);
create index record_revision_import_ix on record_revision (import_id);

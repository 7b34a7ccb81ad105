-- Append-only: what the parties say about a record: the other party accepts or contests it, and people of both decide which
-- reading holds. A reading is kept as the very bytes that were hashed. A server checks the hash itself; H2 has no SHA2 and takes
-- that line for a comment.
create table record_answer (
  record_id binary(16) not null,
  number int not null,
  contract_id binary(16) not null,
  act enum('ACCEPTED','CONTESTED','PROPOSED','CONFIRMED','REFUSED') not null,
  revision int not null,
  counts boolean not null,
  fact varbinary(30000),
  sha256 binary(32),
  answered_at datetime(6) not null,
  answered_by binary(16) not null,
  answered_for binary(16) not null,
  reason varchar(2000) not null,
  constraint record_answer_pk primary key (record_id, number),
  constraint record_answer_number_ck check (number > 0 and revision > 0),
  /*! constraint record_answer_hash_ck check (fact is null or sha256 = unhex(sha2(fact, 256))), */
  constraint record_answer_record_fk foreign key (contract_id, record_id) references record_head (contract_id, id),
  constraint record_answer_person_fk foreign key (answered_by) references person (id),
  constraint record_answer_organisation_fk foreign key (answered_for) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index record_answer_contract_ix on record_answer (contract_id, record_id, number);

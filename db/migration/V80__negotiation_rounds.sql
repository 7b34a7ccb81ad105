-- Append-only: a negotiation of a contract and the terms from which it set out (the version of that number, or with 0 empty
-- terms that name the parties).
create table negotiation (
  id binary(16) not null,
  contract_id binary(16) not null,
  number int not null,
  base_version int not null,
  base longblob not null,
  base_sha256 binary(32) not null,
  opened_at datetime(6) not null,
  constraint negotiation_pk primary key (id),
  /*! constraint negotiation_hash_ck check (base_sha256 = unhex(sha2(base, 256))), */
  constraint negotiation_contract_fk foreign key (contract_id) references contract (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index negotiation_number_uq on negotiation (contract_id, number);
create unique index negotiation_contract_uq on negotiation (id, contract_id);

-- Append-only: what the parties sent one another, in order: rounds, withdrawals, new dates, confirmations, the end. The bytes
-- are what is hashed; where a negotiation stands follows from these rows alone.
create table negotiation_entry (
  negotiation_id binary(16) not null,
  number int not null,
  side enum('PROVIDER','CUSTOMER') not null,
  content longblob not null,
  sha256 binary(32) not null,
  person_id binary(16) not null,
  recorded_at datetime(6) not null,
  constraint negotiation_entry_pk primary key (negotiation_id, number),
  constraint negotiation_entry_number_ck check (number > 0),
  /*! constraint negotiation_entry_hash_ck check (sha256 = unhex(sha2(content, 256))), */
  constraint negotiation_entry_negotiation_fk foreign key (negotiation_id) references negotiation (id),
  constraint negotiation_entry_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Where a negotiation stands, for lists; at most one of a contract is live. (H2 2.4 binds an "in" of a generated column to the
-- connection of the migration, which is closed by then.)
create table negotiation_state (
  negotiation_id binary(16) not null,
  contract_id binary(16) not null,
  state enum('OPEN','SETTLED','CONCLUDED','BROKEN_OFF') not null,
  live_in binary(16) generated always as (case state when 'OPEN' then contract_id when 'SETTLED' then contract_id end),
  turn enum('PROVIDER','CUSTOMER'),
  answer_by date,
  version_number int,
  changed_at datetime(6) not null,
  constraint negotiation_state_pk primary key (negotiation_id),
  constraint negotiation_state_negotiation_fk foreign key (negotiation_id, contract_id) references negotiation (id, contract_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index negotiation_state_live_uq on negotiation_state (live_in);
create index negotiation_state_contract_ix on negotiation_state (contract_id, state);

-- What one party is preparing and the other does not see: its answers, its reasons, which changes go together; synced is the
-- entry after which its draft of the terms was last brought up to date.
create table negotiation_draft (
  contract_id binary(16) not null,
  organisation_id binary(16) not null,
  revision int not null,
  synced int not null,
  content longblob not null,
  changed_by binary(16) not null,
  changed_at datetime(6) not null,
  constraint negotiation_draft_pk primary key (contract_id, organisation_id),
  constraint negotiation_draft_contract_fk foreign key (contract_id) references contract (id),
  constraint negotiation_draft_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint negotiation_draft_changed_by_fk foreign key (changed_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

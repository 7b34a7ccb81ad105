-- A contract between two organisations: the row that every change of the contract locks first.
create table contract (
  id binary(16) not null,
  provider_id binary(16) not null,
  customer_id binary(16) not null,
  title varchar(200) not null,
  last_version int not null,
  opened_by binary(16) not null,
  opened_at datetime(6) not null,
  constraint contract_pk primary key (id),
  constraint contract_parties_ck check (provider_id <> customer_id),
  constraint contract_provider_fk foreign key (provider_id) references organisation (id),
  constraint contract_customer_fk foreign key (customer_id) references organisation (id),
  constraint contract_opened_by_fk foreign key (opened_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index contract_provider_ix on contract (provider_id, opened_at);
create index contract_customer_ix on contract (customer_id, opened_at);

-- What one party is writing and the other does not see; revision tells a stale form from a fresh one, based_on the number
-- of the newest version when the writing began.
create table contract_draft (
  contract_id binary(16) not null,
  organisation_id binary(16) not null,
  revision int not null,
  based_on int not null,
  terms longblob not null,
  changed_by binary(16) not null,
  changed_at datetime(6) not null,
  constraint contract_draft_pk primary key (contract_id, organisation_id),
  constraint contract_draft_contract_fk foreign key (contract_id) references contract (id),
  constraint contract_draft_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint contract_draft_changed_by_fk foreign key (changed_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Append-only: the terms as they were offered, as the very bytes that are hashed and signed. A server checks the hash
-- itself; H2 has no SHA2 and takes that line for a comment, there the application checks whenever it reads.
create table contract_version (
  id binary(16) not null,
  contract_id binary(16) not null,
  number int not null,
  terms longblob not null,
  sha256 binary(32) not null,
  effective_from date not null,
  effective_until date,
  note varchar(2000) not null,
  offered_for binary(16) not null,
  offered_by binary(16) not null,
  offered_at datetime(6) not null,
  constraint contract_version_pk primary key (id),
  constraint contract_version_term_ck check (effective_until is null or effective_from < effective_until),
  /*! constraint contract_version_hash_ck check (sha256 = unhex(sha2(terms, 256))), */
  constraint contract_version_contract_fk foreign key (contract_id) references contract (id),
  constraint contract_version_offered_for_fk foreign key (offered_for) references organisation (id),
  constraint contract_version_offered_by_fk foreign key (offered_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index contract_version_number_uq on contract_version (contract_id, number);
create unique index contract_version_contract_uq on contract_version (id, contract_id);

-- How far a version has come. At most one version of a contract is on offer, and nobody signs for both parties.
create table version_state (
  version_id binary(16) not null,
  contract_id binary(16) not null,
  state enum('OFFERED','DECLINED','WITHDRAWN','AGREED') not null,
  on_offer_in binary(16) generated always as (case when state = 'OFFERED' then contract_id end),
  provider_signer binary(16),
  customer_signer binary(16),
  reason varchar(2000) not null,
  changed_at datetime(6) not null,
  constraint version_state_pk primary key (version_id),
  constraint version_state_signers_ck check (provider_signer <> customer_signer),
  constraint version_state_agreed_ck check (state <> 'AGREED' or (provider_signer is not null and customer_signer is not null)),
  constraint version_state_version_fk foreign key (version_id, contract_id) references contract_version (id, contract_id),
  constraint version_state_provider_signer_fk foreign key (provider_signer) references person (id),
  constraint version_state_customer_signer_fk foreign key (customer_signer) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index version_state_on_offer_uq on version_state (on_offer_in);
create index version_state_contract_ix on version_state (contract_id, state);

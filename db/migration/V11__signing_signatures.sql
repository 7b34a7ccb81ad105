-- One person's permission to sign one version once, for a few minutes; only the hash of its nonce is kept. Pruned by age.
create table signing_intent (
  id binary(16) not null,
  version_id binary(16) not null,
  person_id binary(16) not null,
  organisation_id binary(16) not null,
  version_sha256 binary(32) not null,
  nonce_sha256 binary(32) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  state enum('OPEN','USED') not null,
  constraint signing_intent_pk primary key (id),
  constraint signing_intent_version_fk foreign key (version_id) references contract_version (id),
  constraint signing_intent_person_fk foreign key (person_id) references person (id),
  constraint signing_intent_organisation_fk foreign key (organisation_id) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index signing_intent_age_ix on signing_intent (expires_at);

-- Append-only: what one party's signatory declared, as bytes that name the version's hash; one for each party.
create table signature (
  id binary(16) not null,
  contract_id binary(16) not null,
  version_id binary(16) not null,
  side enum('PROVIDER','CUSTOMER') not null,
  person_id binary(16) not null,
  intent_id binary(16) not null,
  declaration longblob not null,
  sha256 binary(32) not null,
  signed_at datetime(6) not null,
  constraint signature_pk primary key (id),
  /*! constraint signature_hash_ck check (sha256 = unhex(sha2(declaration, 256))), */
  constraint signature_version_fk foreign key (version_id, contract_id) references contract_version (id, contract_id),
  constraint signature_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index signature_side_uq on signature (version_id, side);
create unique index signature_signer_uq on signature (version_id, person_id);
create unique index signature_intent_uq on signature (intent_id);

-- The printed name of a signature, apart from its bytes: they hold only the hash of salt and name, so that a name can be
-- erased without breaking the evidence.
create table signature_name (
  signature_id binary(16) not null,
  salt binary(16) not null,
  printed_name varchar(200) not null,
  constraint signature_name_pk primary key (signature_id),
  constraint signature_name_signature_fk foreign key (signature_id) references signature (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Append-only: one computation of what is owed, made for a statement: whose contract, which days, known until when.
create table assessment (
  id binary(16) not null,
  contract_id binary(16) not null,
  period_from date not null,
  period_until date not null,
  known_until datetime(6) not null,
  computed_at datetime(6) not null,
  constraint assessment_pk primary key (id),
  constraint assessment_contract_fk foreign key (contract_id) references contract (id),
  constraint assessment_period_ck check (period_from < period_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index assessment_contract_uq on assessment (contract_id, id);
create index assessment_period_ix on assessment (contract_id, period_from);

-- Append-only: what one version of the terms, which rules between two days, says about the period. Facts and result lie here
-- as the very bytes that were hashed, so that the computation can be repeated and compared. A server checks the hashes
-- itself; H2 has no SHA2 and takes those lines for comments, there the application checks whenever it reads.
create table assessment_part (
  assessment_id binary(16) not null,
  part int not null,
  version_id binary(16) not null,
  rules_from date not null,
  rules_until date not null,
  amendments enum('VERSION_AT_WINDOW_START','SPLIT_WINDOW') not null,
  terms_sha256 binary(32) not null,
  facts_sha256 binary(32) not null,
  rule_book varchar(40) not null,
  rule_book_sha256 binary(32) not null,
  result_sha256 binary(32) not null,
  facts longblob not null,
  result longblob not null,
  constraint assessment_part_pk primary key (assessment_id, part),
  /*! constraint assessment_part_facts_ck check (facts_sha256 = unhex(sha2(facts, 256))), */
  /*! constraint assessment_part_result_ck check (result_sha256 = unhex(sha2(result, 256))), */
  constraint assessment_part_assessment_fk foreign key (assessment_id) references assessment (id),
  constraint assessment_part_version_fk foreign key (version_id) references contract_version (id),
  constraint assessment_part_rules_ck check (rules_from < rules_until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index assessment_part_version_ix on assessment_part (version_id);

-- Append-only: the head of a contract's chain at one moment, signed with the platform's key. Both parties keep what they are
-- shown of it; a chain that was rewritten afterwards does not hold what they kept.
create table checkpoint (
  contract_id binary(16) not null,
  number int not null,
  payload longblob not null,
  signature longblob not null,
  constraint checkpoint_pk primary key (contract_id, number),
  constraint checkpoint_event_fk foreign key (contract_id, number) references audit_event (contract_id, number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

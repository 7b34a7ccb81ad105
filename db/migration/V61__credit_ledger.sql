-- Append-only: one event of the books of a contract. Its identifier is that of its cause (a statement, or an act on one), so that
-- nothing is booked twice.
create table ledger_entry (
  id binary(16) not null,
  contract_id binary(16) not null,
  kind enum('ISSUE','DISPUTE','ACCEPT','GRANT','WITHDRAW','APPROVE','REVOKE','SETTLE','REVERSE') not null,
  statement_id binary(16) not null,
  booked_on date not null,
  booked_at datetime(6) not null,
  constraint ledger_entry_pk primary key (id),
  constraint ledger_entry_contract_fk foreign key (contract_id) references contract (id),
  constraint ledger_entry_statement_fk foreign key (statement_id) references statement (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index ledger_entry_day_ix on ledger_entry (contract_id, booked_on);
create index ledger_entry_statement_ix on ledger_entry (statement_id);

-- Append-only: an amount that leaves one account for another: debit and credit stand in one row, so that no entry can be out of
-- balance. The subject keeps apart what goes to the customer, what goes back to the provider, and the caps.
create table ledger_transfer (
  entry_id binary(16) not null,
  line int not null,
  contract_id binary(16) not null,
  debit enum('GRANTED','OPEN','ACCEPTED','CONTESTED','APPROVED','CREDIT_NOTE','SET_OFF','PAYMENT','EXTENSION','IN_KIND','EXCESS','CARRIED','CAP_ROOM','CAP_TAKEN') not null,
  credit enum('GRANTED','OPEN','ACCEPTED','CONTESTED','APPROVED','CREDIT_NOTE','SET_OFF','PAYMENT','EXTENSION','IN_KIND','EXCESS','CARRIED','CAP_ROOM','CAP_TAKEN') not null,
  subject varchar(80) not null,
  unit varchar(80) not null,
  amount decimal(31,12) not null,
  constraint ledger_transfer_pk primary key (entry_id, line),
  constraint ledger_transfer_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint ledger_transfer_contract_fk foreign key (contract_id) references contract (id),
  constraint ledger_transfer_accounts_ck check (debit <> credit),
  constraint ledger_transfer_amount_ck check (amount > 0)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index ledger_transfer_contract_ix on ledger_transfer (contract_id, unit);

-- Head: what an account holds now, credits less debits. It moves by one conditional update that lets nobody take more out of an
-- account than is in it; the transfers prove it.
create table ledger_balance (
  contract_id binary(16) not null,
  account varchar(20) not null,
  subject varchar(80) not null,
  unit varchar(80) not null,
  balance decimal(31,12) not null,
  constraint ledger_balance_pk primary key (contract_id, account, subject, unit),
  constraint ledger_balance_contract_fk foreign key (contract_id) references contract (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

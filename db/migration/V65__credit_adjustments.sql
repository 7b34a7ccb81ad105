-- A line may adjust an earlier statement: then this is that statement's number, and the amount is the difference; 0 for a line of
-- the statement's own month.
alter table statement_line add column adjusts int default 0 not null;
alter table statement_line drop index statement_line_business_uq;
create unique index statement_line_business_uq on statement_line (statement_id, objective, remedy, window_start, event, adjusts);

-- Append-only: what an earlier period comes to, as known when a later statement was issued, because records or terms have changed
-- since; kept as a computation with all it was made of. What was issued stays as it was.
create table statement_revisit (
  statement_id binary(16) not null,
  adjusts_id binary(16) not null,
  assessment_id binary(16) not null,
  contract_id binary(16) not null,
  constraint statement_revisit_pk primary key (statement_id, adjusts_id),
  constraint statement_revisit_statement_fk foreign key (statement_id) references statement (id),
  constraint statement_revisit_adjusts_fk foreign key (adjusts_id) references statement (id),
  constraint statement_revisit_assessment_fk foreign key (contract_id, assessment_id) references assessment (contract_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index statement_revisit_adjusts_ix on statement_revisit (adjusts_id);

-- Append-only: what a line that adjusts an earlier statement stands for: what was issued so far, and what is owed now.
create table statement_adjustment (
  statement_id binary(16) not null,
  line int not null,
  adjusts_id binary(16) not null,
  clause varchar(80) not null,
  issued_so_far decimal(31,12) not null,
  owed_now decimal(31,12) not null,
  constraint statement_adjustment_pk primary key (statement_id, line),
  constraint statement_adjustment_line_fk foreign key (statement_id, line) references statement_line (statement_id, line),
  constraint statement_adjustment_adjusts_fk foreign key (adjusts_id) references statement (id),
  constraint statement_adjustment_differs_ck check (issued_so_far <> owed_now)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index statement_adjustment_adjusts_ix on statement_adjustment (adjusts_id);

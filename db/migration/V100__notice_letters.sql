-- Outbox: a letter to one person, written in the transaction of what it tells and sent afterwards. The occasion keeps the same
-- from being told twice. It holds no terms; the secret of an invitation's link lies sealed in it until the letter has gone.
create table letter (
  id binary(16) not null,
  occasion varchar(150) not null,
  kind varchar(30) not null,
  address varchar(254) not null,
  language varchar(5) not null,
  organisation_id binary(16) not null,
  person_id binary(16),
  contract_id binary(16),
  facts varchar(2000) not null,
  sealed varbinary(400),
  state enum('WAITING','SENDING','SENT','UNCERTAIN','FAILED','TOO_OLD','NO_READER','HELD') not null,
  attempts int not null,
  problem varchar(300) not null,
  written_at datetime(6) not null,
  due_at datetime(6) not null,
  good_until datetime(6) not null,
  changed_at datetime(6) not null,
  constraint letter_pk primary key (id),
  constraint letter_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint letter_person_fk foreign key (person_id) references person (id),
  constraint letter_contract_fk foreign key (contract_id) references contract (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index letter_occasion_uq on letter (occasion, address);
create index letter_due_ix on letter (state, due_at);
create index letter_organisation_ix on letter (organisation_id, written_at);

-- Which kinds of letters a person wants; what is not chosen is wanted.
create table letter_choice (
  person_id binary(16) not null,
  kind varchar(30) not null,
  wanted boolean not null,
  changed_at datetime(6) not null,
  constraint letter_choice_pk primary key (person_id, kind),
  constraint letter_choice_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

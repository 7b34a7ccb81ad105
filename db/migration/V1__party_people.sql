-- A company that is a party to contracts.
create table organisation (
  id binary(16) not null,
  name varchar(200) not null,
  created_at datetime(6) not null,
  constraint organisation_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index organisation_name_uq on organisation (name);

-- Someone who signs in; sign_in_name is the mail address in lower case. People are deactivated, never deleted: they signed.
create table person (
  id binary(16) not null,
  sign_in_name varchar(254) not null,
  name varchar(200) not null,
  language varchar(5) not null,
  active boolean not null,
  demo boolean not null,
  created_at datetime(6) not null,
  constraint person_pk primary key (id),
  constraint person_sign_in_name_ck check (sign_in_name = lower(sign_in_name))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index person_sign_in_name_uq on person (sign_in_name);

-- One role of one person in one organisation; a role taken away stays as a row that is not active.
create table membership (
  person_id binary(16) not null,
  organisation_id binary(16) not null,
  role enum('NEGOTIATOR','SIGNATORY','OPERATIONS','FINANCE','LEGAL','ADMINISTRATOR') not null,
  active boolean not null,
  changed_at datetime(6) not null,
  constraint membership_pk primary key (person_id, organisation_id, role),
  constraint membership_person_fk foreign key (person_id) references person (id),
  constraint membership_organisation_fk foreign key (organisation_id) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index membership_organisation_ix on membership (organisation_id);

-- The password, hashed and marked with its method; apart from the person, so that reading people never reads it.
create table person_password (
  person_id binary(16) not null,
  password_hash varchar(200) not null,
  changed_at datetime(6) not null,
  constraint person_password_pk primary key (person_id),
  constraint person_password_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- An administrator's invitation, or a new first password: one use, before it expires; only the hash of its token is kept.
create table invitation (
  token_hash binary(32) not null,
  person_id binary(16) not null,
  invited_by binary(16) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  state enum('OPEN','USED','REVOKED') not null,
  constraint invitation_pk primary key (token_hash),
  constraint invitation_person_fk foreign key (person_id) references person (id),
  constraint invitation_invited_by_fk foreign key (invited_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index invitation_person_ix on invitation (person_id);

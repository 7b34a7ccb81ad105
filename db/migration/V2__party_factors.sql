-- The second factor of a person: the secret, encrypted; how far its codes are used up; how often it was guessed wrongly.
create table totp_secret (
  person_id binary(16) not null,
  sealed_secret varbinary(200) not null,
  state enum('OFFERED','CONFIRMED') not null,
  last_step bigint not null,
  failures int not null,
  locked_until datetime(6) not null,
  constraint totp_secret_pk primary key (person_id),
  constraint totp_secret_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Append-only: each code that was accepted; the key refuses to accept one twice.
create table totp_use (
  person_id binary(16) not null,
  time_step bigint not null,
  used_at datetime(6) not null,
  constraint totp_use_pk primary key (person_id, time_step),
  constraint totp_use_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Each try to sign in, written before the password is looked at, so that parallel tries count each other; pruned by age.
create table sign_in_attempt (
  id bigint not null auto_increment,
  sign_in_name varchar(254) not null,
  address varchar(64) not null,
  attempted_at datetime(6) not null,
  outcome enum('FAILED','SUCCEEDED') not null,
  constraint sign_in_attempt_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index sign_in_attempt_name_ix on sign_in_attempt (sign_in_name, attempted_at);
create index sign_in_attempt_address_ix on sign_in_attempt (address, attempted_at);
create index sign_in_attempt_age_ix on sign_in_attempt (attempted_at);

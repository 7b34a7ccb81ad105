-- Append-only: the bytes of an uploaded file. A server checks the hash itself; H2 has no SHA2 and takes that line for a comment.
create table record_import_file (
  import_id binary(16) not null,
  content longblob not null,
  sha256 binary(32) not null,
  constraint record_import_file_pk primary key (import_id),
  /*! constraint record_import_file_hash_ck check (sha256 = unhex(sha2(content, 256))), */
  constraint record_import_file_import_fk foreign key (import_id) references record_import (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- How far an import has come: how the file is to be read, and while it is written a sign of life and the rows done, for every
-- node to see. An attempt is given up when its number has changed; one that shows no life was killed and left nothing.
create table record_import_state (
  import_id binary(16) not null,
  state enum('OPEN','COMMITTING','COMMITTED','FAILED','CANCELLED','UNDONE') not null,
  reader varchar(40) not null,
  answers longtext not null,
  attempt int not null,
  alive_at datetime(6) not null,
  rows_done int not null,
  rows_total int not null,
  made int not null,
  changed int not null,
  same int not null,
  refused int not null,
  left_out int not null,
  constraint record_import_state_pk primary key (import_id),
  constraint record_import_state_import_fk foreign key (import_id) references record_import (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

-- Append-only: a row of a file that an import did not record, with every reason, so that none is lost.
create table record_import_refusal (
  import_id binary(16) not null,
  number int not null,
  source_file varchar(200) not null,
  source_line int not null,
  source_id varchar(200) not null,
  reasons longtext not null,
  constraint record_import_refusal_pk primary key (import_id, number),
  constraint record_import_refusal_import_fk foreign key (import_id) references record_import (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

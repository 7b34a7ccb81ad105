-- Append-only: what one party says to the other about a part of the terms; the anchor is the part's id, never its place.
-- A comment that reveals a note names it, and each note is revealed at most once.
create table negotiation_comment (
  id binary(16) not null,
  contract_id binary(16) not null,
  anchor varchar(300) not null,
  organisation_id binary(16) not null,
  person_id binary(16) not null,
  body varchar(4000) not null,
  reveals binary(16),
  said_at datetime(6) not null,
  constraint negotiation_comment_pk primary key (id),
  constraint negotiation_comment_contract_fk foreign key (contract_id) references contract (id),
  constraint negotiation_comment_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint negotiation_comment_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index negotiation_comment_anchor_ix on negotiation_comment (contract_id, anchor, said_at);
create unique index negotiation_comment_reveals_uq on negotiation_comment (reveals);

-- Append-only: what one party notes for itself; in a table of its own, so that no query for both parties can meet it.
create table negotiation_note (
  id binary(16) not null,
  contract_id binary(16) not null,
  organisation_id binary(16) not null,
  anchor varchar(300) not null,
  person_id binary(16) not null,
  body varchar(4000) not null,
  noted_at datetime(6) not null,
  constraint negotiation_note_pk primary key (id),
  constraint negotiation_note_contract_fk foreign key (contract_id) references contract (id),
  constraint negotiation_note_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint negotiation_note_person_fk foreign key (person_id) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index negotiation_note_anchor_ix on negotiation_note (contract_id, organisation_id, anchor, noted_at);

-- The table of V1 was never written: an invitation is for a role in an organisation, and can be renewed under a new token.
drop table invitation;

-- Someone is asked by mail address to join an organisation, or to found one that so far has only its name: one use, before it
-- expires, while it is open. Only the hash of its token is kept.
create table invitation (
  id binary(16) not null,
  organisation_id binary(16) not null,
  founding boolean not null,
  address varchar(254) not null,
  language varchar(5) not null,
  token_hash binary(32) not null,
  invited_by binary(16) not null,
  invited_for binary(16) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  state enum('OPEN','USED','REVOKED') not null,
  constraint invitation_pk primary key (id),
  constraint invitation_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint invitation_invited_by_fk foreign key (invited_by) references person (id),
  constraint invitation_invited_for_fk foreign key (invited_for) references organisation (id),
  constraint invitation_address_ck check (address = lower(address)),
  constraint invitation_founding_ck check (founding or organisation_id = invited_for)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create unique index invitation_token_uq on invitation (token_hash);
create index invitation_organisation_ix on invitation (organisation_id, state);
create index invitation_invited_by_ix on invitation (invited_by);
create index invitation_invited_for_ix on invitation (invited_for, state);

-- Append-only: what the invited will be in the organisation.
create table invitation_role (
  invitation_id binary(16) not null,
  role enum('NEGOTIATOR','SIGNATORY','OPERATIONS','FINANCE','LEGAL','ADMINISTRATOR') not null,
  constraint invitation_role_pk primary key (invitation_id, role),
  constraint invitation_role_invitation_fk foreign key (invitation_id) references invitation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;

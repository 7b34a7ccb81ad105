-- A member whom an administrator has deactivated: the roles stay as they were, and count for nothing while it is active.
create table suspension (
  person_id binary(16) not null,
  organisation_id binary(16) not null,
  active boolean not null,
  changed_at datetime(6) not null,
  constraint suspension_pk primary key (person_id, organisation_id),
  constraint suspension_person_fk foreign key (person_id) references person (id),
  constraint suspension_organisation_fk foreign key (organisation_id) references organisation (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index suspension_organisation_ix on suspension (organisation_id);

-- Append-only: what was administered in an organisation: by whom, to whom, what it was before and became.
create table administration_event (
  id bigint not null auto_increment,
  organisation_id binary(16) not null,
  kind varchar(40) not null,
  done_by binary(16) not null,
  subject varchar(254) not null,
  was varchar(400) not null,
  became varchar(400) not null,
  happened_at datetime(6) not null,
  constraint administration_event_pk primary key (id),
  constraint administration_event_organisation_fk foreign key (organisation_id) references organisation (id),
  constraint administration_event_done_by_fk foreign key (done_by) references person (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_0900_as_cs;
create index administration_event_organisation_ix on administration_event (organisation_id, id);
create index administration_event_done_by_ix on administration_event (done_by);

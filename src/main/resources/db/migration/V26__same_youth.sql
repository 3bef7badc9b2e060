-- Which records are one youth. Rows keep the record that they were written under; it is links that hold
-- records together, and a link can be taken away again.
create table youth_link (
  id         uuid        primary key,
  youth_id   uuid        not null references youth,
  known_id   uuid        not null references youth,
  kind       text        not null check (kind in ('SAME_YOUTH', 'SAME_HOME')),
  reason     sealed,
  made_by    text        not null,
  made_at    timestamptz not null,
  ended_by   text,
  ended_at   timestamptz,
  end_reason sealed,
  check (youth_id <> known_id)
);
create unique index youth_link_live
  on youth_link (least(youth_id, known_id), greatest(youth_id, known_id), kind) where ended_at is null;
create index youth_link_youth on youth_link (youth_id) where ended_at is null;
create index youth_link_known on youth_link (known_id) where ended_at is null;

insert into youth_link (id, youth_id, known_id, kind, made_by, made_at)
select gen_random_uuid(), id, same_as, 'SAME_YOUTH', '', registered_at
  from youth where same_as is not null;
alter table youth drop column same_as;

-- What people said about two records: the same youth, different ones, or not sure.
create table youth_verdict (
  first_id  uuid        not null references youth,
  second_id uuid        not null references youth,
  answer    text        not null check (answer in ('SAME', 'DIFFERENT', 'UNSURE')),
  said_by   text        not null,
  said_at   timestamptz not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index youth_verdict_second on youth_verdict (second_id);

-- Earlier open periods of a case that was reopened: when, by whom, how each ended.
create table case_generation (
  case_id        uuid        not null references care_case,
  generation     integer     not null,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  closure_reason text,
  owner          text,
  primary key (case_id, generation)
);

-- Who took a referral at the desk.
alter table referral add taken_by text;

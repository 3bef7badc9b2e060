-- What somebody at home needs, and whether she or he is a youth of ours too.
alter table household_person
  add needs       sealed,
  add need_words  sealed,
  add known_youth uuid,
  add added_by    text;

-- Youths who live in one home: each keeps her or his own record, and nobody reads one through the other.
create table home_youth (
  youth_id uuid        primary key,
  home_id  uuid        not null,
  added_by text        not null,
  added_at timestamptz not null
);
create index home_youth_home on home_youth (home_id);

-- Help for the people of a home, once at a time, until a family coordinator ends it: no case ends it.
create table family_support (
  id           uuid        primary key,
  home_id      uuid        not null,
  case_id      uuid        not null references care_case,
  wish         text        not null unique,
  coordinator  text,
  round_number integer     not null default 0,
  next_at      timestamptz not null,
  round_task   uuid,
  note         sealed,
  started_by   text        not null,
  started_at   timestamptz not null,
  end_reason   text        check (end_reason in
    ('GOALS_MET', 'FAMILY_WISH', 'MOVED_AWAY', 'OTHER_SERVICE', 'NOT_REACHED', 'OTHER')),
  ended_by     text,
  ended_at     timestamptz,
  check ((ended_at is null) = (end_reason is null))
);
create unique index family_support_one on family_support (home_id) where ended_at is null;
create index family_support_case on family_support (case_id);

-- A call or visit with somebody at home, by the family coordinator.
create table family_contact (
  id        uuid        primary key,
  home_id   uuid        not null,
  person_id uuid,
  kind      text        not null check (kind in ('CALL', 'VISIT_HOME', 'OFFICE', 'OTHER')),
  outcome   text        not null check (outcome in ('REACHED', 'NO_ANSWER', 'NOT_SAFE_NOW')),
  at        timestamptz not null,
  note      sealed,
  noted_by  text        not null,
  noted_at  timestamptz not null
);
create index family_contact_home on family_contact (home_id, at);

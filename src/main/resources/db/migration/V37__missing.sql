-- A youth is missing: the case is on hold until she or he is found, or a manager closes it.
alter table care_case add before_hold text;

create table missing_episode (
  id           uuid        primary key,
  case_id      uuid        not null references care_case,
  generation   integer     not null,
  last_seen_at timestamptz,
  told_us      text        not null check (told_us in
    ('FAMILY', 'PLACEMENT', 'SCHOOL', 'LAW_ENFORCEMENT', 'DFPS', 'AGENCY', 'TEAM', 'OTHER')),
  note         sealed,
  noted_by     text        not null,
  noted_at     timestamptz not null,
  may_be_minor boolean     not null,
  checked_at   timestamptz,
  located_at   timestamptz,
  reviewed_at  timestamptz,
  state        text        not null check (state in ('MISSING', 'RECOVERED', 'CLOSED')),
  ended_at     timestamptz
);
create unique index missing_episode_open on missing_episode (case_id) where state = 'MISSING';
create index missing_episode_case on missing_episode (case_id);

-- Who was told that a youth is missing; a person told them, it is only kept here.
create table missing_told (
  episode_id uuid        not null references missing_episode,
  whom       text        not null check (whom in ('LAW_ENFORCEMENT', 'NCMEC', 'DFPS')),
  told_at    timestamptz not null,
  noted_by   text        not null,
  primary key (episode_id, whom)
);

-- A youth was found, or came back; with or without a report that she or he was missing.
create table recovery (
  id           uuid        primary key,
  case_id      uuid        not null references care_case,
  episode_id   uuid        unique references missing_episode,
  recovered_at timestamptz not null,
  place        text        not null check (place in
    ('HOME', 'RELATIVE', 'PLACEMENT', 'SCHOOL', 'STREET', 'MOTEL', 'DETENTION', 'HOSPITAL', 'OTHER')),
  note         sealed,
  noted_by     text        not null,
  noted_at     timestamptz not null,
  answer       text        check (answer in ('MADE', 'NOT_REQUIRED')),
  reported_to  text        check (reported_to in ('DFPS', 'LAW_ENFORCEMENT', 'BOTH')),
  reported_at  timestamptz,
  settled_at   timestamptz
);
create index recovery_case on recovery (case_id, recovered_at);

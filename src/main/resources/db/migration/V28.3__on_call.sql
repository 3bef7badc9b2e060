-- Who is on call: a weekly pattern in the office's own time, and changes for certain days. No
-- county means all of them.
create table on_call_shift (
  id       uuid        primary key,
  county   text,
  weekday  integer     not null check (weekday between 1 and 7),
  begins   time        not null,
  ends     time        not null,
  username text        not null,
  set_by   text        not null,
  set_at   timestamptz not null,
  ended_at timestamptz,
  ended_by text
);
create table on_call_change (
  id        uuid        primary key,
  county    text,
  begins_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > begins_at),
  username  text        not null,
  set_by    text        not null,
  set_at    timestamptz not null,
  ended_at  timestamptz,
  ended_by  text
);
create index on_call_change_ends on on_call_change (ends_at) where ended_at is null;

-- Orders to move running cases to the present version of their model: how many instances followed
-- an earlier one when the move began, and at its end how many were moved and agree.
create table version_move (
  id          bigint generated always as identity primary key,
  asked_by    text        not null,
  started_at  timestamptz not null,
  instances   integer,
  agreeing    integer,
  finished_at timestamptz
);

-- What became of each instance: LEFT (not moved, with the reason), MOVED (not compared yet; with a
-- reason, once compared without agreeing), AGREES (its moments are those of our own tables; until
-- the order ends), DIFFERS (they are not, with the reason).
create table version_move_instance (
  epoch        integer     not null,
  engine_key   bigint      not null,
  process_id   text        not null,
  case_number  text        not null,
  element_id   text,
  from_version integer     not null,
  to_version   integer     not null,
  target_key   bigint      not null,
  state        text        not null check (state in ('LEFT', 'MOVED', 'AGREES', 'DIFFERS')),
  reason       text,
  tries        integer     not null,
  changed_at   timestamptz not null,
  primary key (epoch, engine_key)
);
create unique index version_move_running on version_move ((true)) where finished_at is null;

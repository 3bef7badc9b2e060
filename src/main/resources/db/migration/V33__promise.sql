-- A promise in its closed loop: how it stands, what it waits for and since when, and what its
-- follow-up has been told of and has heard.
alter table action_item
  add column told         integer not null default 0,
  add column heard        integer not null default 0,
  add column hand_over_to text,
  add column in_person    text,
  add constraint action_item_state check (state in
    ('DRAFT', 'REQUESTED', 'ACCEPTED', 'REJECTED', 'IN_PROGRESS', 'ON_HOLD', 'HELP_NEEDED',
     'COMPLETED', 'CANCELLED', 'FAILED', 'EXPIRED'));

-- Every step from one state to the next, so that what was turned down or never answered is counted
-- when it is long settled in another way.
create table item_move (
  id         uuid        primary key,
  item_id    uuid        not null,
  case_id    uuid        not null,
  from_state text        not null,
  to_state   text        not null,
  reason     text,
  party      text        not null check (party in ('OWNER', 'COORDINATOR', 'LIMIT')),
  moved_at   timestamptz not null
);
create index item_move_item on item_move (item_id, moved_at);

-- What a promise waited for, from when until when; at most one reason at a time.
create table item_wait (
  id          uuid        primary key,
  item_id     uuid        not null,
  case_id     uuid        not null,
  waits_for   text        not null check (waits_for in
    ('US', 'PARTNER', 'COURT', 'YOUTH_NOT_REACHABLE', 'CONSENT')),
  from_moment timestamptz not null,
  to_moment   timestamptz
);
create unique index item_wait_now on item_wait (item_id) where to_moment is null;
create index item_wait_case on item_wait (case_id);

insert into item_wait (id, item_id, case_id, waits_for, from_moment)
select gen_random_uuid(), id, case_id, waits_for, coalesce(answered_at, created_at)
  from action_item
 where waits_for in ('US', 'PARTNER', 'COURT', 'YOUTH_NOT_REACHABLE', 'CONSENT')
   and state in ('REQUESTED', 'HELP_NEEDED');

-- An answer that its follow-up may not have heard of yet.
update action_item set told = 1 where state = 'REQUESTED' and answer is not null;

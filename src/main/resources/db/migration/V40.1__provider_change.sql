-- Another agency helps in place of one that did: what moves under its own release, and what waits.
create table provider_change (
  move_id     uuid        primary key references move,
  case_id     uuid        not null references care_case,
  generation  integer     not null,
  from_agency text        not null,
  to_agency   text        not null,
  recorded_by text        not null,
  settled_at  timestamptz,
  settled_as  text        check (settled_as in ('MOVED', 'STAYS', 'CASE_CLOSED')),
  check ((settled_at is null) = (settled_as is null))
);
create index provider_change_case on provider_change (case_id) where settled_at is null;
-- Agencies whose seat at the table of a case another one took: not invited by themselves any more.
create table meeting_seat_given (
  case_id     uuid        not null,
  agency_code text        not null,
  given_at    timestamptz not null,
  primary key (case_id, agency_code)
);

-- Moves of a youth, and hand-overs to another county or agency.
create table move (
  id           uuid        primary key,
  case_id      uuid        not null,
  kind         text        not null,
  reported_at  timestamptz not null,
  reported_by  text        not null,
  note         text,
  decided      text
);
create index move_case on move (case_id, reported_at);

create table transfer (
  id             uuid        primary key,
  version        bigint      not null,
  case_id        uuid        not null,
  generation     integer     not null,
  to_county      text,
  to_agency      text,
  share_basis    text        not null,
  reason         text        not null,
  state          text        not null,
  offered_at     timestamptz not null,
  responded_at   timestamptz,
  decline_reason text,
  introduced_at  timestamptz,
  contact_at     timestamptz,
  check (to_county is not null or to_agency is not null)
);
create index transfer_case on transfer (case_id, offered_at);
-- One hand-over at a time.
create unique index transfer_running on transfer (case_id) where state in ('OFFERED', 'ACCEPTED');

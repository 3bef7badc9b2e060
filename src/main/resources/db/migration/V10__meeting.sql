-- Meetings of many agencies around one youth.
create table meeting (
  id          uuid        primary key,
  version     bigint      not null,
  case_id     uuid        not null,
  kind        text        not null,
  state       text        not null,
  called_at   timestamptz not null,
  meeting_at  timestamptz,
  place       text,
  sequence    integer     not null,
  minutes     text,
  minutes_by  text
);
create index meeting_case on meeting (case_id, called_at);

create table meeting_invitee (
  meeting_id  uuid        not null references meeting,
  agency_code text        not null,
  answer      text,
  answered_at timestamptz,
  answered_sequence integer,
  primary key (meeting_id, agency_code)
);

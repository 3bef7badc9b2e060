-- A move has a kind with questions of its own; what the rules said about who should lead stands with it.
alter table move
  add generation    integer,
  add from_county   text,
  add to_county     text,
  add from_agency   text,
  add to_agency     text,
  add from_staff    text,
  add to_staff      text,
  add rule_outcome  text,
  add rule_proposed text,
  add rule          text,
  add rule_table    text,
  add stays_because text;
-- Where the youth is, by whose limits the case is counted; empty where it is the county that leads.
alter table care_case add place_county text;
-- Partners who were told of a move, until they say that they have read it.
create table move_news (
  move_id     uuid        not null references move,
  agency_code text        not null,
  told_at     timestamptz not null,
  read_at     timestamptz,
  primary key (move_id, agency_code)
);

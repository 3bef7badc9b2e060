-- A closure that was proposed on the page of the case, and what becomes of what is still open.
create table closure_proposal (
  id          uuid        primary key,
  case_id     uuid        not null references care_case,
  generation  integer     not null,
  reason      text        not null,
  proposed_by text        not null,
  proposed_at timestamptz not null,
  state       text        not null check (state in ('OPEN', 'APPROVED', 'KEPT_OPEN', 'LAPSED')),
  decided_by  text,
  decided_at  timestamptz
);
create unique index closure_proposal_open on closure_proposal (case_id) where state = 'OPEN';

create table closure_matter (
  proposal_id uuid not null references closure_proposal,
  matter_id   uuid not null,
  end_as      text not null check (end_as in ('CANCEL', 'GOES_ON')),
  primary key (proposal_id, matter_id)
);

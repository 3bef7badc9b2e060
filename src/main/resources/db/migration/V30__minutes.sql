-- The minutes of a meeting, section by section: two people who write at once meet only where they write the same.
create table minutes_part (
  id         uuid        primary key,
  meeting_id uuid        not null references meeting,
  section    text        not null,
  version    integer     not null,
  words      sealed,
  written_by text        not null,
  written_at timestamptz not null,
  unique (meeting_id, section)
);

alter table meeting_invitee add attended boolean;

-- Who must be there for a meeting to make sense, who is left out of it, who has its invitation, and what each agency
-- said, as often as it said it.
alter table meeting_invitee
  add needed     boolean     not null default false,
  add left_out   boolean     not null default false,
  add invited_at timestamptz;
update meeting_invitee i set invited_at = m.called_at from meeting m where m.id = i.meeting_id and m.sequence > 0;

alter table meeting
  add quorum       integer check (quorum between 1 and 99),
  add quorum_heard text    check (quorum_heard in ('LOST', 'KEPT')),
  add kept_without integer not null default 0,
  add keep_reason  sealed;

create table invitation_reply (
  id          uuid        primary key,
  meeting_id  uuid        not null references meeting,
  agency_code text        not null,
  sequence    integer     not null,
  number      integer     not null,
  answer      text        not null check (answer in ('ATTEND', 'CANNOT', 'SUBSTITUTE')),
  instead     sealed,
  note        sealed,
  replied_at  timestamptz not null,
  noted_by    text,
  unique (meeting_id, agency_code, sequence, number)
);
insert into invitation_reply (id, meeting_id, agency_code, sequence, number, answer, replied_at)
select gen_random_uuid(), meeting_id, agency_code, answered_sequence, 1, answer, answered_at
from meeting_invitee where answer is not null and answered_sequence is not null;
alter table meeting_invitee
  drop column answer,
  drop column answered_at,
  drop column answered_sequence;

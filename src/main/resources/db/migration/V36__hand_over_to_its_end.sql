-- A hand-over to its end: who sent it, what came back and why, whether it held, and what its process knows.
alter table transfer
  add sender_county   text,
  add sender_owner    text,
  add return_reason   text,
  add return_asked_at timestamptz,
  add back_at         timestamptz,
  add not_held_reason text,
  add held_checks     integer not null default 0,
  add heard_state     text,
  add settled_at      timestamptz,
  add due_at          timestamptz;

update transfer t set sender_county = c.county, sender_owner = c.owner
  from care_case c where c.id = t.case_id and t.state <> 'COMPLETED';
-- What ended before knows no later check.
update transfer t set settled_at = coalesce(contact_at, responded_at, offered_at)
 where state in ('COMPLETED', 'WITHDRAWN')
    or (state = 'DECLINED' and not exists
          (select 1 from task where task.subject_id = t.id and task.state = 'OPEN'));
update transfer set heard_state = state;

-- One hand-over at a time; a return is one, too.
drop index transfer_running;
create unique index transfer_running on transfer (case_id)
  where state in ('OFFERED', 'ACCEPTED', 'RETURN_ASKED');
create index transfer_unsettled on transfer (case_id) where settled_at is null;

-- An agency that wants it gets its reminders once a day in one mail.
alter table agency add daily_digest boolean not null default false;

-- Gathered: waits for the agency's next digest. The digest is a notice of its own; what it carries points to it.
alter table notice add digest_id uuid references notice;
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in
  ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNKNOWN', 'FOLDED', 'NOT_WANTED', 'ARRIVED', 'TOLD', 'REPEATED',
   'STOPPED', 'GATHERED'));
create index notice_gathered on notice (recipient) where state = 'GATHERED';
create index notice_digest on notice (digest_id) where digest_id is not null;

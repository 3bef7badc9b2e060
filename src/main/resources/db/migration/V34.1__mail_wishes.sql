-- How an agency wants to be written to: hours in which nothing comes, reminders in a week, days between two of them.
alter table agency
  add zone          text,
  add quiet_from    time,
  add quiet_until   time,
  add weekly_cap    integer check (weekly_cap between 0 and 100),
  add item_days     integer check (item_days between 0 and 60),
  add meeting_days  integer check (meeting_days between 0 and 60),
  add constraint agency_quiet check ((quiet_from is null) = (quiet_until is null));

-- Held: waits for the end of the agency's quiet hours. Spared: the agency wants fewer repeats.
-- Somebody asked for a mail at once: no wish holds it.
alter table notice add held_until timestamptz, add at_once boolean not null default false;
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in
  ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNKNOWN', 'FOLDED', 'NOT_WANTED', 'ARRIVED', 'TOLD', 'REPEATED',
   'STOPPED', 'GATHERED', 'HELD', 'SPARED'));
create index notice_held on notice (held_until) where state = 'HELD';
create index notice_agency_turn on notice (recipient, turn_at) where recipient_type = 'AGENCY' and turn_at is not null;

-- The link in a daily mail that ends the daily mail (RFC 8058). Only the hash of its secret is kept.
create table digest_link (
  token_hash  text        primary key,
  agency_code text        not null references agency (code),
  expires_at  timestamptz not null
);

-- Care cases, their timeline and their contact log.
create table care_case (
  id                uuid        primary key,
  version           bigint      not null,
  case_number       text        not null unique,
  generation        integer     not null,
  status            text        not null,
  county            text        not null,
  urgency           text        not null,
  safety_first      boolean     not null,
  youth_id          uuid        not null,
  referral_id       uuid        not null,
  opened_at         timestamptz not null,
  urgent_since      timestamptz,
  owner             text,
  responsible       text        not null,
  round_number      integer     not null default 0,
  round_at          timestamptz,
  reached_at        timestamptz,
  service_wanted    boolean,
  closure_reason    text,
  closure_proposed_by text,
  closed_at         timestamptz
);
create index care_case_youth on care_case (youth_id);

create table timeline_entry (
  id          uuid        primary key,
  case_id     uuid,
  referral_id uuid,
  entry_key   text        not null unique,
  at          timestamptz not null,
  what        text        not null,
  note        text,
  actor       text,
  check (case_id is not null or referral_id is not null)
);
create index timeline_case on timeline_entry (case_id, at);
create index timeline_referral on timeline_entry (referral_id, at);

create table contact_log (
  id           uuid        primary key,
  case_id      uuid        not null references care_case,
  at           timestamptz not null,
  outcome      text        not null,
  logged_by    text        not null,
  note         text,
  next_try_at  timestamptz,
  entry_key    text        not null unique
);
create index contact_log_case on contact_log (case_id, at);

-- Who may not see or hear anything of a case, because she, he or the agency is related to somebody
-- in it: a user name or an agency code.
create table case_shut_out (
  id         uuid        primary key,
  case_id    uuid        not null,
  who        text        not null,
  reason     text        not null check (reason in ('RELATED', 'CONFLICT', 'YOUTH_ASKED', 'SAFETY')),
  since      timestamptz not null,
  set_by     text        not null,
  ended_at   timestamptz,
  ended_by   text
);
create unique index case_shut_out_live on case_shut_out (case_id, who) where ended_at is null;
create index case_shut_out_who on case_shut_out (who) where ended_at is null;

-- Exceptional access to one case: by whom, why, until when.
create table broken_glass (
  id         uuid        primary key,
  case_id    uuid        not null,
  who        text        not null,
  reason     text        not null check (reason in ('DANGER', 'COLLEAGUE_AWAY', 'CALL_ABOUT_YOUTH', 'OTHER')),
  words      sealed      not null,
  opened_at  timestamptz not null,
  ends_at    timestamptz not null,
  ended_at   timestamptz,
  ended_by   text
);
create index broken_glass_who on broken_glass (who, ends_at);
create index broken_glass_opened on broken_glass (opened_at);

-- An advocate is wanted for a case: one agency after the other is asked until one accepts.
create table advocate_request (
  id           uuid        primary key,
  case_id      uuid        not null,
  generation   integer     not null,
  first_agency text,
  wanted_at    timestamptz not null,
  state        text        not null check (state in ('ASKING', 'NOBODY_LEFT', 'ACCEPTED', 'SETTLED')),
  settled_at   timestamptz
);
create index advocate_request_case on advocate_request (case_id);
create table advocate_ask (
  id          uuid        primary key,
  request_id  uuid        not null references advocate_request,
  agency_code text        not null,
  asked_at    timestamptz not null,
  due_at      timestamptz not null,
  answer      text        check (answer in ('ACCEPTED', 'DECLINED', 'SILENT', 'WITHDRAWN')),
  reason      text,
  answered_at timestamptz,
  answered_by text,
  heard       boolean     not null default false,
  unique (request_id, agency_code)
);
create unique index advocate_ask_open on advocate_ask (request_id) where answer is null;

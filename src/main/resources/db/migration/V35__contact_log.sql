-- When a way to reach somebody is safe, the word by which who calls is known, and when it was not safe any more.
alter table safe_contact
  add safe_hours sealed,
  add code_word  sealed,
  add ended_at   timestamptz,
  add ended_by   text;

-- A contact of any kind, with the youth or a grown-up at home; a correction strikes the entry that it stands for.
alter table contact_log
  add kind      text check (kind in
    ('CALL', 'MESSAGE', 'VISIT_HOME', 'VISIT_SCHOOL', 'VISIT_PLACEMENT', 'VISIT_OTHER', 'OFFICE')),
  add adult_id  uuid,
  add logged_at timestamptz,
  add strikes   uuid unique references contact_log;
update contact_log set logged_at = at;
alter table contact_log alter column logged_at set not null;

-- The next try after nobody was reached: one at a time for each person, a task until it is made or settled.
create table contact_try (
  id         uuid        primary key,
  case_id    uuid        not null references care_case,
  adult_id   uuid,
  log_id     uuid        not null references contact_log,
  planned_at timestamptz not null,
  unanswered integer     not null,
  state      text        not null check (state in ('OPEN', 'MADE', 'SETTLED', 'GIVEN_UP')),
  note       sealed,
  opened_at  timestamptz not null,
  allowed_at timestamptz,
  ended_at   timestamptz
);
create unique index contact_try_open on contact_try
  (case_id, coalesce(adult_id, '00000000-0000-0000-0000-000000000000')) where state = 'OPEN';
create index contact_try_case on contact_try (case_id);

-- A youth comes to the age at which the county of the programme takes nobody any more, or nobody
-- knows the birth date: one row for each time that a person is asked. Nothing closes by itself.
create table ageing_question (
  id         uuid        primary key,
  case_id    uuid        not null references care_case,
  generation integer     not null,
  kind       text        not null check (kind in ('BIRTH_DATE', 'DAYS_90', 'DAYS_30', 'PAST', 'AGAIN')),
  limit_day  sealed,
  asked_at   timestamptz not null,
  answer     text        check (answer in
    ('PLAN_MADE', 'GOES_ON', 'ADULT_SERVICE', 'PROPOSE_CLOSURE', 'RECORDED', 'NOT_KNOWN', 'NOT_NEEDED')),
  until      timestamptz,
  settled_at timestamptz,
  settled_by text,
  check ((settled_at is null) = (answer is null))
);
create unique index ageing_question_one on ageing_question (case_id) where settled_at is null;
create index ageing_question_case on ageing_question (case_id, generation);

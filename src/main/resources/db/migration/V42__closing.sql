-- What ends with its case: a meeting that is called off, or whose plan is not issued any more, with when, by whom and why.
alter table meeting
  add ended_at  timestamptz,
  add ended_by  text,
  add ended_for text check (ended_for in ('CASE_CLOSED', 'NOT_NEEDED', 'YOUTH_ASKED', 'OTHER')),
  add constraint meeting_ended check ((ended_at is null) = (ended_for is null));

-- A request that nobody answered before the case was closed.
alter table service_request
  drop constraint service_request_answer_check,
  add constraint service_request_answer_check
    check (answer in ('PLANNED', 'ALREADY_DONE', 'NOT_WANTED', 'CASE_CLOSED'));

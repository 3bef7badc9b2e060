-- A file of running cases: each line is kept encrypted until its case is open, or for some days.
create table running_upload (
  id          uuid        primary key,
  uploaded_by text        not null,
  uploaded_at timestamptz not null,
  started_at  timestamptz,
  ended_at    timestamptz
);
create index running_upload_by on running_upload (uploaded_by, uploaded_at);

create table running_line (
  id        uuid    primary key,
  upload_id uuid    not null references running_upload on delete cascade,
  line      integer not null,
  state     text    not null check (state in
    ('WRONG', 'READY', 'ALIKE', 'KNOWN', 'WAITING', 'OPENED')),
  content   sealed,
  said      sealed,
  case_id   uuid    references care_case,
  unique (upload_id, line)
);
create index running_line_case on running_line (case_id);

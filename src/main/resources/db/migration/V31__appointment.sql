-- What stands in the diary of a youth or of the family: court, school, therapy.
create table appointment (
  id          uuid        primary key,
  case_id     uuid        not null,
  whose       text        not null check (whose in ('YOUTH', 'FAMILY')),
  kind        text        not null check (kind in ('COURT', 'SCHOOL', 'THERAPY', 'MEDICAL', 'OTHER')),
  starts_at   timestamptz not null,
  place       sealed,
  noted_by    text        not null,
  dropped_at  timestamptz
);
create index appointment_case on appointment (case_id, starts_at);

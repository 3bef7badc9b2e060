-- When our people are away, and who stands in for them. Why somebody is away is not asked.
create table absence (
  id         uuid        primary key,
  username   text        not null,
  begins_at  timestamptz not null,
  ends_at    timestamptz not null check (ends_at > begins_at),
  substitute text        check (substitute <> username),
  set_by     text        not null,
  set_at     timestamptz not null,
  ended_at   timestamptz,
  ended_by   text
);
create index absence_person on absence (username, ends_at) where ended_at is null;

-- Jobs that the engine holds for our workers: since when, and how often one was begun in vain.
-- The engine's search does not tell when a job was made, so the moment it was first seen counts.
create table open_work (
  epoch      integer     not null,
  job_key    bigint      not null,
  job_type   text        not null,
  seen_at    timestamptz not null,
  looked_at  timestamptz not null,
  deadline   timestamptz,
  begun      integer     not null,
  primary key (epoch, job_key)
);

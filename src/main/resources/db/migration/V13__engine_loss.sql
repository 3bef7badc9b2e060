-- Which cluster state our keys belong to. A rebuilt or new cluster does not know the marker.
create table engine_epoch (
  only_row boolean     primary key default true check (only_row),
  epoch    integer     not null,
  marker   uuid        not null,
  rebuilt  boolean     not null,
  since    timestamptz not null
);
insert into engine_epoch (epoch, marker, rebuilt, since) values (0, gen_random_uuid(), true, now());

-- Where every process instance stands: before which element it can be started again, with which variables.
create table process_instance (
  process_id   text        not null,
  business_id  uuid        not null,
  generation   integer     not null,
  ordering_key uuid        not null,
  epoch        integer     not null,
  engine_key   bigint      not null,
  element_id   text,
  variables    text        not null,
  state        text        not null default 'RUNNING' check (state in ('RUNNING', 'ENDED')),
  moved_at     timestamptz not null,
  attempts     integer     not null default 0,
  problem      text,
  primary key (process_id, business_id, generation)
);
create unique index process_instance_key on process_instance (epoch, engine_key);
create index process_instance_running on process_instance (epoch) where state = 'RUNNING';

-- Jobs whose effect is committed, with what was answered: the second delivery gets the same answer.
create table job_done (
  epoch   integer     not null,
  job_key bigint      not null,
  result  text        not null default '{}',
  done_at timestamptz not null,
  primary key (epoch, job_key)
);
create index job_done_age on job_done (done_at);

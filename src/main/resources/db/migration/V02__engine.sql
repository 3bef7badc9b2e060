-- What the engine must hear of, written in the transaction of the fact itself.
create table outbox (
  id            bigint generated always as identity primary key,
  ordering_key  uuid        not null,
  kind          text        not null check (kind in ('START', 'MESSAGE')),
  name          text        not null,
  business_id   uuid        not null,
  generation    integer     not null default 0,
  variables     text        not null,
  clocks        text        not null,
  created_at    timestamptz not null,
  attempts      integer     not null default 0,
  next_try_at   timestamptz not null,
  problem       text,
  sent_at       timestamptz,
  engine_key    bigint
);
create index outbox_open on outbox (ordering_key, id) where sent_at is null;
-- One instance per process, record and generation, whatever the engine remembers.
create unique index outbox_one_start on outbox (name, business_id, generation) where kind = 'START';

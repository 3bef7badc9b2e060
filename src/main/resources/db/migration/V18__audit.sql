-- Who read or changed what: codes and opaque ids only. Rows are added, never changed, never taken away.
create table audit_entry (
  id           uuid        primary key,
  number       bigint      generated always as identity unique,
  at           timestamptz not null,
  actor        text        not null check (actor ~ '^[A-Za-z0-9:@._+-]{1,90}$'),
  roles        text        not null check (roles ~ '^[A-Z_,]{0,120}$'),
  action       text        not null check (action ~ '^[A-Z_]{2,30}$'),
  case_id      uuid,
  referral_id  uuid,
  youth_id     uuid,
  data_classes text        not null check (data_classes ~ '^[A-Z_,]{0,200}$'),
  route        text        not null check (route ~ '^[A-Za-z0-9 _/{}:.*-]{0,120}$'),
  step         text        check (step ~ '^[A-Za-z0-9_-]{1,60}$'),
  reason       text        not null check (reason ~ '^[A-Z0-9_:-]{0,60}$' or reason ~ '^[A-Z_]+:[0-9a-f-]{36}$'),
  key_id       text        not null,
  seal         bytea       not null
);
create index audit_entry_case on audit_entry (case_id, number);
create index audit_entry_referral on audit_entry (referral_id, number);
create index audit_entry_actor on audit_entry (actor, number);
create index audit_entry_at on audit_entry (at, number);

-- Entries that have no place in the chain yet; written with the entry, taken away by its link.
create table audit_waiting (
  number bigint primary key
);

-- The chain: each hash covers the hash before it, its place and the seal of its entry.
create table audit_link (
  position bigint primary key,
  entry_id uuid   not null unique,
  key_id   text   not null,
  hash     bytea  not null
);

-- Where the chain ends, signed: shows when its newest rows are taken away.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  position bigint  not null,
  hash     bytea   not null,
  key_id   text,
  mac      bytea
);
insert into audit_head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

-- What each walk along the chain found.
create table audit_check (
  id        uuid        primary key,
  at        timestamptz not null,
  rows      bigint      not null,
  broken    bigint      not null,
  finding   text        not null,
  position  bigint
);
create index audit_check_at on audit_check (at);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit record is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_guard before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
create trigger audit_link_guard before update or delete or truncate on audit_link
  for each statement execute function audit_is_append_only();
create trigger audit_check_guard before update or delete or truncate on audit_check
  for each statement execute function audit_is_append_only();
create trigger audit_head_guard before delete or truncate on audit_head
  for each statement execute function audit_is_append_only();

-- What the running application may do. It signs in as a member of this role and owns no table; who
-- runs the migrations is another user (deploy/README.md).
do $$
begin
  if not exists (select from pg_roles where rolname = 'bridges_office') then
    create role bridges_office nologin;
  end if;
end $$;
grant usage on schema public to bridges_office;
grant select, insert, update, delete on all tables in schema public to bridges_office;
grant usage, select on all sequences in schema public to bridges_office;
alter default privileges in schema public grant select, insert, update, delete on tables to bridges_office;
alter default privileges in schema public grant usage, select on sequences to bridges_office;
revoke update, delete on audit_entry, audit_link, audit_check from bridges_office;
revoke delete, insert on audit_head from bridges_office;
revoke update on audit_waiting from bridges_office;
revoke insert, update, delete on flyway_schema_history from bridges_office;

-- Partner agencies and the people of the office.
create table agency (
  id                 uuid        primary key,
  version            bigint      not null,
  code               text        not null unique check (code ~ '^[A-Z0-9_-]{2,40}$'),
  name               text        not null,
  kind               text        not null,
  counties           text[]      not null,
  services           text[]      not null,
  email              text,
  phone              text,
  language           text        not null check (language in ('en', 'es')),
  receives_transfers boolean     not null,
  has_agreement      boolean     not null,
  active             boolean     not null,
  mail_problem_at    timestamptz
);

create table staff_member (
  id            uuid    primary key,
  version       bigint  not null,
  username      text    not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  display_name  text    not null,
  email         text,
  password_hash text    not null,
  roles         text[]  not null,
  counties      text[]  not null,
  languages     text[]  not null,
  active        boolean not null
);

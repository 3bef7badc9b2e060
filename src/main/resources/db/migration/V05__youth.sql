-- The identity vault: the only tables that say who a youth is and how to reach her or him.
create table youth (
  id            uuid        primary key,
  version       bigint      not null,
  pseudonym     text        not null unique,
  name          text,
  birth_date    date,
  stated_age    integer,
  age_estimated boolean     not null,
  language      text,
  gender        text,
  same_as       uuid        references youth,
  registered_at timestamptz not null
);

create table youth_alias (
  youth_id uuid    not null references youth on delete cascade,
  position integer not null,
  alias    text    not null,
  primary key (youth_id, position)
);

-- Words by which a record is found although it was written differently: sounds, first letters, phones.
create table youth_key (
  youth_id   uuid not null references youth on delete cascade,
  search_key text not null,
  primary key (search_key, youth_id)
);
create index youth_key_youth on youth_key (youth_id);

create table safe_contact (
  id                uuid        primary key,
  youth_id          uuid        not null references youth on delete cascade,
  who               text        not null,
  method            text        not null,
  contact_value     text,
  note              text,
  may_leave_message boolean     not null,
  added_at          timestamptz not null
);
create index safe_contact_youth on safe_contact (youth_id);

create table household_person (
  id         uuid        primary key,
  version    bigint      not null,
  youth_id   uuid        not null references youth on delete cascade,
  kind       text        not null,
  name       text,
  relation   text,
  stated_age integer,
  language   text,
  safety     text        not null check (safety in ('SAFE', 'UNKNOWN', 'UNSAFE')),
  added_at   timestamptz not null
);
create index household_person_youth on household_person (youth_id);

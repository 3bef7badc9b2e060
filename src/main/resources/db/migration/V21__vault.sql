-- Identity and free text are kept encrypted, field by field.

-- Only what the cipher made fits into such a column: a version, the key's id, a nonce, a tag.
create domain sealed as bytea check (length(value) >= 33 and get_byte(value, 0) = 1);

-- The keys of the fields and of the search words, themselves encrypted under a key from outside.
create table vault_keyset (
  purpose    text        primary key check (purpose in ('FIELDS', 'SEARCH')),
  keyset     bytea       not null,
  changed_at timestamptz not null
);

-- Each change of the fields' key, and how far it has come.
create table vault_rotation (
  id          bigint      generated always as identity primary key,
  asked_by    text        not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  rows_done   bigint      not null default 0
);
create unique index vault_rotation_running on vault_rotation ((true)) where finished_at is null;

do $$
begin
  if exists (select from youth) or exists (select from referral)
    or exists (select from timeline_entry) or exists (select from consent_release)
    or exists (select from meeting) or exists (select from action_item)
    or exists (select from contact_log) or exists (select from move) then
    raise exception 'This database holds plain records of an early development version. '
      'They cannot be taken over: begin with an empty database (development run: mvn clean).';
  end if;
end $$;

drop table youth_alias;
alter table youth
  add aliases sealed,
  alter name type sealed using null,
  alter birth_date type sealed using null,
  alter stated_age type sealed using null,
  alter language type sealed using null,
  alter gender type sealed using null;

alter table safe_contact
  alter contact_value type sealed using null,
  alter note type sealed using null;

alter table household_person
  alter name type sealed using null,
  alter relation type sealed using null,
  alter stated_age type sealed using null,
  alter language type sealed using null;

-- Who wrote a referral is a class of data of its own.
create table referrer (
  id             uuid    primary key references referral on delete cascade,
  name           sealed,
  agency         sealed,
  role           sealed,
  phone          sealed,
  email          sealed,
  wants_feedback boolean not null
);

alter table referral
  alter content type sealed using null,
  alter decision_note type sealed using null;
alter table timeline_entry alter note type sealed using null;
alter table contact_log alter note type sealed using null;
alter table consent_release
  alter purpose type sealed using null,
  alter data_classes type sealed using null;
alter table action_item
  alter description type sealed using null,
  alter owner_role type sealed using null,
  alter answer_note type sealed using null;
alter table meeting
  alter place type sealed using null,
  alter minutes type sealed using null;
alter table move alter note type sealed using null;

-- Who agreed that somebody is connected to an agency, before there is any case.
create table connection_consent (
  id          uuid        primary key,
  referral_id uuid        not null,
  youth_id    uuid        not null,
  agency_code text        not null,
  agreed_by   text        not null check (agreed_by in ('YOUTH', 'GUARDIAN', 'COURT', 'PERSON')),
  agreed_how  text        not null check (agreed_how in ('IN_PERSON', 'PHONE', 'WRITING')),
  agreed_at   timestamptz not null,
  expires_at  timestamptz not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  revoked_by  text,
  revoked_at  timestamptz
);
create index connection_consent_referral on connection_consent (referral_id, agency_code);
create index connection_consent_youth on connection_consent (youth_id);

-- Each try to connect somebody to an agency, from the wish to what became of it.
create table agency_connection (
  id           uuid        primary key,
  version      bigint      not null,
  referral_id  uuid        not null,
  round        integer     not null,
  state        text        not null check (state in
    ('WANTED', 'ON_THE_WAY', 'ARRIVED', 'NOT_ARRIVED', 'NOT_ASKED', 'GIVEN_UP')),
  agency_code  text,
  hand_off     text        check (hand_off in ('MAIL', 'CALL', 'OWN_CONTACT')),
  consented    boolean,
  agency_says  text        check (agency_says in ('REACHED', 'NOT_YET', 'CANNOT_HELP')),
  note         sealed,
  handed_at    timestamptz,
  settled_at   timestamptz,
  unique (referral_id, round)
);

-- What was known of a connection so far; nobody was asked about those any more.
insert into agency_connection (id, version, referral_id, round, state, agency_code, consented, handed_at, settled_at)
select gen_random_uuid(), 0, id, 1, case when landed then 'ARRIVED' else 'NOT_ASKED' end, agency_code,
       consent_given, decided_at, decided_at
  from referral where agency_code is not null;
alter table referral drop column agency_code, drop column consent_given, drop column landed;

-- Who may be a minor has to be reported: until a person says that it was made, or why none is required.
create table mandatory_report (
  id          uuid        primary key,
  state       text        not null check (state in ('OWED', 'MADE', 'NOT_REQUIRED')),
  reported_to text        check (reported_to in ('DFPS', 'LAW_ENFORCEMENT', 'BOTH')),
  reported_at timestamptz,
  reported_by text,
  reference   sealed,
  opened_at   timestamptz not null,
  settled_at  timestamptz,
  check (state <> 'MADE' or (reported_to is not null and reported_at is not null and reported_by is not null))
);

-- Who wrote for herself, himself or the family is called, never written to.
create table call_back (
  id          uuid        primary key,
  state       text        not null check (state in ('OWED', 'ANSWERED', 'GIVEN_UP')),
  tries       integer     not null,
  last_task   uuid,
  note        sealed,
  opened_at   timestamptz not null,
  ended_at    timestamptz
);

-- How often nobody was reached, and the language in which who wrote is written to.
alter table referral
  add consult_tries integer not null default 0,
  add tried_round   integer not null default 0;
alter table referrer
  add language text not null default 'en' check (language in ('en', 'es'));

-- Whoever referred, by the id of the referral: the mailbox itself is encrypted and stands elsewhere.
alter table notice drop constraint notice_recipient_type_check;
alter table notice add constraint notice_recipient_type_check
  check (recipient_type in ('AGENCY', 'PERSON', 'OPERATOR', 'WRITER'));

-- On which basis something may be shared: a release, or another basis that somebody wrote down with its reason.
alter table consent_release
  add basis       text        not null default 'RELEASE'
                              check (basis in ('RELEASE', 'STATUTE', 'COURT_ORDER', 'EMERGENCY')),
  add classes     text[]      not null default '{}',
  add legal_basis text,
  add signer_id   uuid,
  add starts_at   timestamptz,
  add warns_at    timestamptz,
  add revoked_by  text,
  add revoked_for text,
  add revoked_how text,
  add looked_after_at timestamptz,
  alter signer_role drop not null;
-- What a release of free words permitted nobody can tell from its words: it permits nothing until it is recorded anew.
update consent_release set starts_at = signed_at, warns_at = expires_at, looked_after_at = now();
alter table consent_release
  alter starts_at set not null,
  alter warns_at set not null,
  drop column data_classes,
  add constraint consent_release_signer check (basis <> 'RELEASE' or signer_role is not null);

-- What went to whom, or may have gone, and what was seen behind a link: with its basis.
create table share (
  id          uuid        primary key,
  case_id     uuid        not null,
  agency_code text        not null,
  basis_id    uuid        not null references consent_release,
  basis       text        not null check (basis in ('RELEASE', 'STATUTE', 'COURT_ORDER', 'EMERGENCY')),
  classes     text[]      not null,
  way         text        not null check (way in ('MAIL', 'LINK')),
  kind        text        not null,
  subject_id  uuid        not null,
  notice_id   uuid        not null,
  shared_at   timestamptz not null,
  unique (notice_id, way)
);
create index share_case on share (case_id, agency_code);

-- What was under way towards an agency when its basis ended: each is a coordinator's task until it is settled.
create table stopped_share (
  id          uuid        primary key,
  case_id     uuid        not null,
  agency_code text        not null,
  basis_id    uuid        references consent_release,
  data_class  text        not null,
  subject_id  uuid        not null,
  reason      text        not null check (reason in ('REVOKED', 'EXPIRED', 'NO_BASIS')),
  stopped_at  timestamptz not null,
  answer      text        check (answer in ('OTHER_WAY', 'NEW_BASIS', 'NOT_NEEDED')),
  settled_at  timestamptz,
  settled_by  text,
  unique nulls not distinct (subject_id, agency_code, basis_id)
);
create index stopped_share_case on stopped_share (case_id);

alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in
  ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNKNOWN', 'FOLDED', 'NOT_WANTED', 'ARRIVED', 'TOLD', 'REPEATED',
   'STOPPED'));

-- Who works on a case, and what may be shared with whom.
create table team_member (
  case_id    uuid        not null,
  generation integer     not null,
  role       text        not null,
  member     text        not null,
  since      timestamptz not null,
  primary key (case_id, generation, role)
);

create table consent_release (
  id           uuid        primary key,
  case_id      uuid        not null,
  agency_code  text        not null,
  purpose      text        not null,
  data_classes text        not null,
  signer_role  text        not null,
  signed_at    timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  recorded_by  text        not null
);
create index consent_release_case on consent_release (case_id, agency_code);

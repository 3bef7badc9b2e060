-- What an agency gives to whom, as Open Referral (HSDS) describes services.
create table agency_service (
  id          uuid    primary key,
  agency_code text    not null references agency (code),
  service_id  text    not null,
  name        text    not null,
  taxonomy    text    not null,
  minimum_age integer,
  maximum_age integer,
  counties    text[]  not null,
  languages   text[]  not null,
  hours       text,
  status      text    not null check (status in ('ACTIVE', 'INACTIVE', 'DEFUNCT', 'TEMPORARILY_CLOSED')),
  assured_on  date,
  unique (agency_code, service_id)
);

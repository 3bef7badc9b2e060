-- The partner agency whose advocate a person is (null for the office's own people), and how the
-- provider of sign-in knows the person: bound at the first sign-in there, never changed by it.
-- Whoever signs in there needs no password here.
alter table staff_member
  add column agency_code text references agency (code),
  add column issuer text,
  add column subject text,
  alter column password_hash drop not null,
  add constraint staff_member_bound_whole check ((issuer is null) = (subject is null)),
  add constraint staff_member_bound_once unique (issuer, subject);

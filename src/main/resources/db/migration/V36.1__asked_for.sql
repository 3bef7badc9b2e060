-- Who asked for a case, as the one who asked may see it: the number that was asked for is not kept.
create table transfer_ask (
  id          uuid        primary key,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  to_county   text,
  to_agency   text,
  transfer_id uuid        references transfer on delete set null
);
create index transfer_ask_by on transfer_ask (asked_by, asked_at desc);

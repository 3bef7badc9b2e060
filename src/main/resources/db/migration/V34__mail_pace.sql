-- When a mail got its turn to leave and to which mail domain: how many may leave in a minute is counted here,
-- over all replicas. Of who wrote to us no domain is kept.
alter table notice add turn_at timestamptz, add mail_domain text;
create index notice_turn on notice (turn_at) where turn_at is not null;
create index notice_turn_domain on notice (mail_domain, turn_at) where turn_at is not null;

-- What is urgent is picked up before what can wait.
update errands set priority = 50 where priority is null;
alter table errands alter priority set default 50;
create index errands_priority on errands (priority desc, execution_time);

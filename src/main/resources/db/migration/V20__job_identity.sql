-- A cluster that was set back counts keys again: an answer belongs to its instance and step as well.
delete from job_done;
alter table job_done add column instance_key bigint not null, add column element_id text not null;

-- Before the first look at its cluster an office sends nothing.
update engine_epoch set rebuilt = false where epoch = 0;

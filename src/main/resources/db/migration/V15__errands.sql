-- Work for one record may wait for somebody else's server: it has a table and threads of its own.
create table errands (like scheduled_tasks including all);
insert into errands select * from scheduled_tasks where task_name = 'notice-mail';
delete from scheduled_tasks where task_name = 'notice-mail';

-- What a person decided of a mail in trouble.
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check check (state in
  ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'UNKNOWN', 'FOLDED', 'NOT_WANTED',
   'ARRIVED', 'TOLD', 'REPEATED'));
create index notice_subject on notice (recipient, subject_id);

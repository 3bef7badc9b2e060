-- The number under which somebody of the office is called at work.
alter table staff_member add phone text;

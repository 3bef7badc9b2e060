-- The user with which the application signs in at its database. It owns no table, and may add to the
-- audit record but neither change nor remove anything there. The owner runs the migrations. A new
-- database volume runs this by itself; elsewhere: APP_USER_PASSWORD=... psql -f application-role.sql
\getenv password APP_USER_PASSWORD
select not exists (select from pg_roles where rolname = 'bridges_office') as missing \gset
\if :missing
create role bridges_office nologin;
\endif
create role bridges_app login password :'password' in role bridges_office;

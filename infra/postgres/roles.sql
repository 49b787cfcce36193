-- The database logins of Starboard. Run by an administrator, in Starboard's database:
--   psql "$ADMIN_URL" --set ON_ERROR_STOP=1 --file infra/postgres/roles.sql
-- then give the three logins their passwords:
--   alter role sb_owner password '…';  alter role sb_app password '…';  alter role sb_worker password '…';
-- It may be run again at any time. No login here may create roles, step over row-level security or, sb_owner
-- apart, own a table: the processes refuse to start with a login that could.
--
--   sb_owner    owns the database and runs the migrations        MIGRATION_DATABASE_URL
--   sb_app      the web process                                  DATABASE_URL of web
--   sb_worker   the worker and the commands, a member of sb_app  DATABASE_URL of the worker
--   sb_lookup   owns the functions that resolve a link; nobody signs in as it

do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values ('sb_owner', true), ('sb_app', true), ('sb_worker', true), ('sb_lookup', false)) as r (name, may_login)
  loop
    -- Roles belong to the whole server: two databases prepared at once may both try to create one.
    begin
      if not exists (select from pg_roles where rolname = wanted.name) then
        execute format('create role %I', wanted.name);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('alter role %I %s nocreaterole nocreatedb', wanted.name, case when wanted.may_login then 'login' else 'nologin' end);
  end loop;

  -- Only a superuser may say these two; a role made by anybody else has them switched off anyway.
  if (select rolsuper from pg_roles where rolname = current_user) then
    for wanted in select unnest(array['sb_owner', 'sb_app', 'sb_worker', 'sb_lookup']) as name loop
      execute format('alter role %I nosuperuser nobypassrls noreplication', wanted.name);
    end loop;
  end if;
  if exists (select from pg_roles where rolname like 'sb\_%' and rolname in ('sb_owner', 'sb_app', 'sb_worker', 'sb_lookup') and (rolsuper or rolbypassrls)) then
    raise exception 'a role of Starboard is superuser or may bypass row-level security: run this as a superuser once';
  end if;
end
$$;

do $$
begin
  if not pg_has_role('sb_worker', 'sb_app', 'member') then
    grant sb_app to sb_worker;
  end if;
  -- The owner hands its look-up functions over to sb_lookup.
  if not pg_has_role('sb_owner', 'sb_lookup', 'member') then
    grant sb_lookup to sb_owner;
  end if;
  -- An administrator who is no superuser must belong to the owner for a moment to give it the database.
  if not pg_has_role(current_user, 'sb_owner', 'usage') then
    grant sb_owner to current_user;
  end if;
end
$$;

do $$
begin
  execute format('alter database %I owner to sb_owner', current_database());
  execute format('revoke connect, temporary on database %I from public', current_database());
  execute format('grant connect on database %I to sb_app, sb_worker', current_database());
end
$$;

alter schema public owner to sb_owner;
revoke create on schema public from public;

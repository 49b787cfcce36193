import type { TestDatabase } from "@starboard/testing/test-database";

const KEEP = `
  create schema kept;
  do $$ declare name text; begin
    for name in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
      execute format('create table kept.%I as table public.%I', name, name);
    end loop;
  end $$`;

/** Without triggers and foreign keys; only tables that differ are written. */
const RESTORE = `
  do $$ declare name text; differs boolean; begin
    perform set_config('session_replication_role', 'replica', true);
    for name in select relname from pg_class where relkind = 'r' and relnamespace = 'kept'::regnamespace loop
      execute format('select (select md5(string_agg(t::text, chr(10) order by t::text)) from public.%I t)
        is distinct from (select md5(string_agg(t::text, chr(10) order by t::text)) from kept.%I t)', name, name) into differs;
      if differs then
        execute format('delete from public.%I', name);
        execute format('insert into public.%I overriding system value table kept.%I', name, name);
      end if;
    end loop;
  end $$`;

/** Remembers every row as it is now. @returns how to put all of them back, under whoever is connected */
export async function keepState({ look }: TestDatabase): Promise<() => Promise<void>> {
  await look(KEEP);
  return async () => {
    await look(RESTORE);
  };
}

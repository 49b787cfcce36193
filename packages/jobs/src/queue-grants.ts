import { QUEUE_SCHEMA } from "./postgres-pool.ts";

/**
 * The SQL that lets a login use the queue and own nothing of it: rows of its tables, its sequences and
 * functions, and temporary tables, which BullMQ fills when it adds many jobs at once. Run it as the schema's
 * owner, after the migrations; it may be run again. Throws when the name is not a plain identifier.
 */
export const queueGrants = (role: string): string => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(role)) throw new Error(`"${role}" is not a plain role name.`);
  return `
    grant usage on schema ${QUEUE_SCHEMA} to ${role};
    grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${role};
    revoke insert, update, delete on ${QUEUE_SCHEMA}.migration from ${role};
    grant usage, select, update on all sequences in schema ${QUEUE_SCHEMA} to ${role};
    grant execute on all functions in schema ${QUEUE_SCHEMA} to ${role};
    alter default privileges in schema ${QUEUE_SCHEMA} grant select, insert, update, delete on tables to ${role};
    alter default privileges in schema ${QUEUE_SCHEMA} grant usage, select, update on sequences to ${role};
    alter default privileges in schema ${QUEUE_SCHEMA} grant execute on functions to ${role};
    do $$ begin execute format('grant temporary on database %I to ${role}', current_database()); end $$;
  `;
};

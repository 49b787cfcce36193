import { withAdmin } from "./servers.ts";

/** Of the run's PostgreSQL: what one worker of vitest has made and the others may take. */
export const MADE_ONCE = "made_once";

/**
 * What `make` brings, made by whichever worker asks first; the others wait for it. It travels as JSON: databases go by
 * their names.
 */
export async function makeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  return withAdmin(async (client) => {
    // The connection's end lets go of it, so that a worker that dies leaves nobody waiting.
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [`${MADE_ONCE} ${name}`]);
    await client.query(`create table if not exists ${MADE_ONCE} (name text primary key, made jsonb not null)`);
    const { rows } = await client.query<{ made: T }>(`select made from ${MADE_ONCE} where name = $1`, [name]);
    const [found] = rows;
    if (found) return found.made;
    const made = await make();
    await client.query(`insert into ${MADE_ONCE} values ($1, $2)`, [name, JSON.stringify(made)]);
    return made;
  });
}

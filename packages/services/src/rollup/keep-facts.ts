import type { Tx } from "@starboard/db/transaction";
import { sql } from "drizzle-orm";
import { READINESS_FACT, READINESS_STORIES } from "./readiness-fact.ts";

/**
 * Brings what readiness knows of some stories to how they stand now. Whoever writes to a story, its evaluations or its
 * reviews calls it afterwards in the same transaction. It holds the stories, so that no two writers set one story's facts
 * at a time; other stories of the person are left as they are, as a merge takes the row's newest version.
 */
export async function keepFacts(tx: Tx, storyIds: readonly string[]): Promise<void> {
  if (storyIds.length === 0) return;
  const ids = sql`${sql.param([...storyIds])}::uuid[]`;
  const { rows } = await tx.execute<{ author_id: string }>(
    sql`select author_id from stories where id = any(${ids}) order by id for no key update`,
  );
  await mergeFacts(
    tx,
    storyIds,
    rows.map((row) => row.author_id),
  );
}

/**
 * As `keepFacts`, of stories that are held already or are gone, whose authors are known. What is taken out is looked for
 * among all stories of the person, so only those are that have no fact any more.
 */
export async function mergeFacts(tx: Tx, storyIds: readonly string[], authorIds: readonly string[]): Promise<void> {
  const ids = sql.param([...storyIds]);
  await tx.execute(sql`
    with fresh as materialized (
      select s.org_id, s.author_id, s.id, ${READINESS_FACT} as fact from ${READINESS_STORIES}
      where s.id = any(${ids}::uuid[]) and s.archived_at is null),
    gone as (select array(select unnest(${ids}::text[]) except select id::text from fresh) as ids)
    insert into readiness_facts (org_id, user_id, facts)
    select m.org_id, m.user_id, coalesce(jsonb_object_agg(fresh.id, fresh.fact) filter (where fresh.id is not null), '{}')
    from memberships m left join fresh on fresh.org_id = m.org_id and fresh.author_id = m.user_id
    where m.user_id = any(${sql.param([...new Set(authorIds)])}::uuid[])
    group by m.org_id, m.user_id order by m.user_id
    on conflict (org_id, user_id) do update
      set facts = readiness_facts.facts - (select ids from gone) || excluded.facts`);
}

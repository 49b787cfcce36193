import type { notifications } from "@starboard/db/tables/notifications";
import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { Tx } from "@starboard/db/transaction";
import type { Band } from "@starboard/domain/evaluation";
import { inArray, sql } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";

type Told = Pick<typeof notifications.$inferSelect, "kind" | "subjectId" | "userId">;

interface Move extends Record<string, unknown> {
  userId: string;
  number: string;
  storyId: string;
  title: string;
  score: number;
  band: Band;
  wasScore: number;
  wasBand: Band;
}

/** After "somebody has published", what new rules did to the reader's stories, and where that is to be seen. */
export async function describeRuleChanges(tx: Tx, rows: readonly Told[]) {
  const told = rows.filter(({ kind }) => kind === "rules-changed");
  const ids = [...new Set(told.map(({ subjectId }) => subjectId))];
  const published =
    ids.length === 0 ? [] : await tx.select().from(rulesPublications).where(inArray(rulesPublications.id, ids));
  const numbers = published.map(({ number }) => String(number));
  const moves = numbers.length === 0 ? [] : await findMoves(tx, numbers, [...new Set(told.map((row) => row.userId))]);
  return ({ subjectId, userId }: Told) => {
    const publication = published.find(({ id }) => id === subjectId);
    if (!publication) return { words: "rules that are gone.", path: "stories" };
    const { number, restores, content } = publication;
    const rules = `${restores === null ? "new rules" : "earlier rules again"}, “${content.name}”`;
    const own = moves.filter((move) => move.userId === userId && move.number === String(number));
    const [most] = own;
    if (!most) return { words: `${rules}.`, path: "stories" };
    const change = `${scoreWords(most.score, most.band)} instead of ${scoreWords(most.wasScore, most.wasBand)}`;
    return own.length === 1
      ? {
          words: `${rules}. “${most.title}” has ${change}; its text has not changed.`,
          path: `stories/${most.storyId}`,
        }
      : {
          words: `${rules}. ${own.length} of your stories score differently, “${most.title}” most: ${change}. Their texts have not changed.`,
          path: "stories",
        };
  };
}

const scoreWords = (score: number, band: Band) =>
  band === "insufficient" ? "too little to judge" : `${score} (${band})`;

/** Each revision that a publication scores differently from the rules before it, the greatest difference first. */
async function findMoves(tx: Tx, numbers: readonly string[], userIds: readonly string[]): Promise<Move[]> {
  const { rows } = await tx.execute<Move>(sql`
    select s.author_id as "userId", split_part(e.ruleset_version, '+', 2) as number, s.id as "storyId", s.title,
      e.score, e.band, e.was_score as "wasScore", e.was_band as "wasBand"
    from stories s join lateral (
      select o.ruleset_version, o.score, o.band, lag(o.score) over earlier as was_score,
        lag(o.band) over earlier as was_band, lag(o.ruleset_version) over earlier as was_version
      from evaluations o where o.org_id = s.org_id and o.story_id = s.id
      window earlier as (partition by o.revision_id order by ${rulesetOrdinal(sql`o.ruleset_version`)})) e
      on split_part(e.ruleset_version, '+', 2) <> split_part(e.was_version, '+', 2)
        and (e.score, e.band) <> (e.was_score, e.was_band) and 'insufficient' <> any(array[e.band, e.was_band])
    where s.archived_at is null and s.author_id = any(${sql.param([...userIds])}::uuid[])
      and split_part(e.ruleset_version, '+', 2) = any(${sql.param([...numbers])}::text[])
    order by abs(e.score - e.was_score) desc, s.id`);
  return rows;
}

import type { Tx } from "@starboard/db/transaction";
import type { Band } from "@starboard/domain/evaluation";
import { sql } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";
import { isNamed } from "./count-preview.ts";

const LISTED = 20;

interface MoverRow extends Record<string, unknown> {
  storyId: string;
  title: string;
  authorId: string;
  beforeScore: number;
  afterScore: number;
  beforeBand: Band;
  afterBand: Band;
  gained: string[];
  lost: string[];
}

/** The stories that move most, of those that the asker may see by name, with the rules whose findings come and go. */
export async function listMovers(tx: Tx, batchId: string, authorIds: readonly string[]) {
  const { rows } = await tx.execute<MoverRow>(sql`
    select p.story_id as "storyId", s.title, s.author_id as "authorId", p.before_score as "beforeScore",
      p.after_score as "afterScore", p.before_band as "beforeBand", p.after_band as "afterBand", p.gained, p.lost
    from rules_preview_stories p join stories s on s.org_id = p.org_id and s.id = p.story_id
    where p.batch_id = ${batchId} and ${isNamed(authorIds)} and p.before_score is not null
      and (p.before_score <> p.after_score or p.before_band <> p.after_band or p.gained <> '{}' or p.lost <> '{}')
    order by abs(p.after_score - p.before_score) desc, p.before_band <> p.after_band desc, p.story_id
    limit ${LISTED}`);
  const nameOf = await findNames(
    tx,
    rows.map(({ authorId }) => authorId),
  );
  return rows.map(({ authorId, ...row }) => ({ ...row, authorName: nameOf(authorId) }));
}

import type { Tx } from "@starboard/db/transaction";
import { BANDS, type Band } from "@starboard/domain/evaluation";
import { medianScore, ROLLUP_BINS } from "@starboard/domain/rollup";
import { tellInFives } from "@starboard/domain/small-cells";
import { type SQL, sql } from "drizzle-orm";

/** A story that the asker may see by name: shared with the team, of one of these authors, and not put away. */
export const isNamed = (authorIds: readonly string[]): SQL =>
  sql`(s.visibility = 'team' and s.archived_at is null and s.author_id = any(${sql.param(authorIds)}::uuid[]))`;

interface CountRow extends Record<string, unknown> {
  isNamed: boolean;
  isShared: boolean;
  beforeBand: Band | null;
  afterBand: Band;
  beforeScore: number | null;
  afterScore: number;
  stories: number;
  /** Of these very stories, as text: another one for any others. */
  content: string;
}

const PLACE = new Map(BANDS.map((band, at) => [band, at]));
const place = (band: Band) => PLACE.get(band) ?? 0;
const none = (length: number) => new Array<number>(length).fill(0);

/**
 * How the scores lie before and after, for what the asker may see and for the rest. Stories that had no evaluation of
 * their newest text are counted on their own; `insufficient` stays outside histograms and medians.
 */
export async function countPreview(tx: Tx, batchId: string, authorIds: readonly string[]) {
  const { rows } = await tx.execute<CountRow>(sql`
    select ${isNamed(authorIds)} as "isNamed", s.visibility = 'team' as "isShared", p.before_band as "beforeBand", p.after_band as "afterBand",
      p.before_score as "beforeScore", p.after_score as "afterScore", count(*)::int as stories,
      bit_xor(hashtextextended(p.story_id::text, 0))::text as content
    from rules_preview_stories p join stories s on s.org_id = p.org_id and s.id = p.story_id
    where p.batch_id = ${batchId}
    group by 1, 2, 3, 4, 5, 6`);
  const named = rows.filter((row) => row.isNamed);
  return { named: distributionOf(named), others: countsOf(rows.filter((row) => !row.isNamed)) };
}

function distributionOf(rows: readonly CountRow[]) {
  const [before, after] = [none(ROLLUP_BINS), none(ROLLUP_BINS)];
  const bands = { before: none(BANDS.length), after: none(BANDS.length) };
  const moves = { up: 0, down: 0 };
  /** By band: stories that reach it or a better one and were below, and the other way. */
  const lines = { reached: none(BANDS.length), lost: none(BANDS.length) };
  let [stories, without] = [0, 0];
  for (const row of rows) {
    const { beforeScore, beforeBand, afterScore, afterBand, stories: n } = row;
    if (beforeScore === null || beforeBand === null) {
      without += n;
      continue;
    }
    stories += n;
    if (beforeBand !== "insufficient") before[beforeScore] = (before[beforeScore] ?? 0) + n;
    if (afterBand !== "insufficient") after[afterScore] = (after[afterScore] ?? 0) + n;
    bands.before[place(beforeBand)] = (bands.before[place(beforeBand)] ?? 0) + n;
    bands.after[place(afterBand)] = (bands.after[place(afterBand)] ?? 0) + n;
    if (afterScore > beforeScore) moves.up += n;
    if (afterScore < beforeScore) moves.down += n;
    const [was, is] = [place(beforeBand), place(afterBand)];
    for (let line = was + 1; line <= is; line += 1) lines.reached[line] = (lines.reached[line] ?? 0) + n;
    for (let line = is + 1; line <= was; line += 1) lines.lost[line] = (lines.lost[line] ?? 0) + n;
  }
  const medians = { before: medianScore(before), after: medianScore(after) };
  return { stories, without, before, after, bands, medians, ...moves, lines };
}

/**
 * What may be told of stories that the asker may not see. Bands of those that are shared with other teams, in fives: the
 * asker chooses the rules, and may try others as often as they like. Of private ones how many, and no more: whatever
 * followed from their scores could be asked for rule by rule until it tells of one.
 */
function countsOf(rows: readonly CountRow[]) {
  const shared = rows.filter(({ isShared }) => isShared);
  const compared = shared.filter(({ beforeBand }) => beforeBand !== null);
  const bands = (of: "beforeBand" | "afterBand") =>
    BANDS.map((band) => tell(compared.filter((row) => row[of] === band)));
  return {
    total: tell(shared),
    bands: { before: bands("beforeBand"), after: bands("afterBand") },
    private: tell(rows.filter(({ isShared }) => !isShared)),
  };
}

const tell = (rows: readonly CountRow[]) =>
  tellInFives(
    rows.reduce((sum, { stories }) => sum + stories, 0),
    rows.reduce((all, { content }) => all ^ BigInt(content), 0n),
  );

import { assignments } from "@starboard/db/tables/assignments";
import type { Tx } from "@starboard/db/transaction";
import { describeWork } from "@starboard/domain/assignment-work";
import { dayWords } from "@starboard/domain/day-words";
import { inArray } from "drizzle-orm";

/** "2 stories about conflict by 4 Dec"; one that is gone is still spoken of. */
export async function describeAssignments(tx: Tx, ids: readonly string[], now: Date): Promise<(id: string) => string> {
  const rows = await tx
    .select()
    .from(assignments)
    .where(inArray(assignments.id, [...ids]));
  const today = now.toISOString();
  const words = new Map(rows.map((row) => [row.id, `${describeWork(row)} by ${dayWords(row.dueOn, today)}`]));
  return (id) => words.get(id) ?? "stories";
}

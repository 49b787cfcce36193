import { assignments } from "@starboard/db/tables/assignments";
import type { Tx } from "@starboard/db/transaction";
import { describeWork } from "@starboard/domain/assignment-work";
import { inArray } from "drizzle-orm";

const DAY = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

/** "2 stories about conflict by 4 Dec"; one that is gone is still spoken of. */
export async function describeAssignments(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const rows = await tx
    .select()
    .from(assignments)
    .where(inArray(assignments.id, [...ids]));
  const words = new Map(
    rows.map((row) => [row.id, `${describeWork(row)} by ${DAY.format(new Date(`${row.dueOn}T00:00:00Z`))}`]),
  );
  return (id) => words.get(id) ?? "stories";
}

import { practices } from "@starboard/db/tables/practices";
import { stories } from "@starboard/db/tables/stories";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

/** Loads a practice and authorises. For anybody but the story's author it does not exist, whoever reads the story. */
export async function requirePractice<const A extends "practice.read" | "practice.keep-transcript" | "practice.remove">(
  tx: Tx,
  actor: Actor,
  action: A,
  practiceId: string,
): Promise<Granted<typeof practices.$inferSelect, A>> {
  const [row] = await tx
    .select({ practice: practices, userId: stories.authorId })
    .from(practices)
    .innerJoin(stories, eq(stories.id, practices.storyId))
    .where(eq(practices.id, practiceId));
  if (!(row && can(actor, action, { userId: row.userId }))) throw notFound("practice");
  return grant(action, row.practice);
}

import { interviews } from "@starboard/db/tables/interviews";
import type { Tx } from "@starboard/db/transaction";
import { can } from "@starboard/domain/access";
import type { Actor } from "@starboard/domain/actor";
import { notFound } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import { type Granted, grant } from "../verb/granted.ts";

/** Loads an interview and authorises. For anybody but its person it does not exist. */
export async function requireInterview<const A extends "interview.edit" | "interview.remove">(
  tx: Tx,
  actor: Actor,
  action: A,
  interviewId: string,
): Promise<Granted<typeof interviews.$inferSelect, A>> {
  const [interview] = await tx.select().from(interviews).where(eq(interviews.id, interviewId)).for("update");
  if (!(interview && can(actor, action, interview))) throw notFound("interview");
  return grant(action, interview);
}

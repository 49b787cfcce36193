import { comments } from "@starboard/db/tables/comments";
import type { Tx } from "@starboard/db/transaction";
import { listMentioned } from "@starboard/domain/mention-text";
import { notify } from "@starboard/jobs/contracts/notify";
import { eq } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import type { Enqueue } from "../verb/side-effects.ts";

/** Once a review is submitted, whoever is named in its comments hears of it: until then nobody else sees them. */
export async function notifyMentioned(
  { tx, enqueue }: { tx: Tx; enqueue: Enqueue },
  { orgId, id }: RequestRow,
): Promise<void> {
  const written = await tx
    .select({ id: comments.id, body: comments.body })
    .from(comments)
    .where(eq(comments.requestId, id));
  for (const comment of written) {
    if (listMentioned(comment.body).length === 0) continue;
    enqueue(notify, { orgId, kind: "comment-mentioned", subjectId: id, eventId: comment.id });
  }
}

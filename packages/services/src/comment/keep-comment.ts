import { comments } from "@starboard/db/tables/comments";
import { makeAnchor } from "@starboard/domain/anchor";
import type { QuotedRange } from "@starboard/domain/quoted-range";
import type { RequestRow } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import type { MutationRun } from "../verb/define-mutation.ts";

/** Writes what stands on a range of the reviewed text, a remark or other words for it. @returns its id */
export async function keepComment(
  { tx, actor, runtime, subject }: Pick<MutationRun<unknown, RequestRow>, "tx" | "actor" | "runtime" | "subject">,
  text: string,
  { section, ...range }: QuotedRange,
  words: { body: string; replacement?: string; remarkId?: string | undefined },
): Promise<string> {
  const { start, end, exact, prefix, suffix } = makeAnchor(text, range.start, range.end);
  const id = makeId(runtime.clock);
  await tx.insert(comments).values({
    orgId: actor.orgId,
    id,
    requestId: subject.id,
    revisionId: subject.revisionId,
    authorId: actor.userId,
    section,
    startOffset: start,
    endOffset: end,
    exact,
    prefix,
    suffix,
    ...words,
    createdAt: runtime.clock.now(),
  });
  return id;
}

import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { notFound, StarboardError } from "@starboard/domain/errors";
import type { QuotedRange } from "@starboard/domain/quoted-range";
import { eq } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import type { MutationRun } from "../verb/define-mutation.ts";

/** The section's text in the revision under review. Throws CONFLICT when the range does not hold the quoted words. */
export async function readQuoted(
  { tx, subject }: Pick<MutationRun<unknown, RequestRow>, "tx" | "subject">,
  range: QuotedRange,
): Promise<string> {
  const [revision] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, subject.revisionId));
  if (!revision) throw notFound("revision");
  const text = revision.sections[range.section];
  if (text.slice(range.start, range.end) !== range.quote) {
    throw new StarboardError("CONFLICT", "The selected words are not in this text any more. Select them again.");
  }
  return text;
}

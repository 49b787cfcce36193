import { DIMENSIONS } from "@starboard/domain/evaluation";
import { requestReview, saveReviewDraft, startReview, submitReview } from "@starboard/services/review";
import { drainOutbox } from "./drain-outbox.ts";
import type { TestDatabase } from "./test-database.ts";
import { addTestStory, type TestPerson } from "./world.ts";

/** A four for everything: a review that needs no quote. */
export const FOURS = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, { value: 4, quote: "" }]));

/** A new story of the person and a request for its review, once the worker's jobs have run. @returns the request's id */
export async function askForReview(
  database: TestDatabase,
  person: TestPerson,
  wish: Partial<Parameters<typeof requestReview>[1]> = {},
): Promise<string> {
  const { storyId } = await addTestStory(person);
  const { requestId } = await requestReview(person.context, { storyId, ...wish });
  await drainOutbox(database);
  return requestId;
}

/** A review from its start to its approval. */
export async function giveReview({ context }: TestPerson, requestId: string): Promise<void> {
  await startReview(context, { requestId });
  await saveReviewDraft(context, { requestId, ratings: FOURS, summary: "", verdict: "approved" });
  await submitReview(context, { requestId });
}

/** Who has a request; null while nobody does. */
export async function holderOf(database: TestDatabase, requestId: string): Promise<string | null | undefined> {
  const rows = await database.look<{ reviewer_id: string | null }>(
    "select reviewer_id from review_requests where id = $1",
    [requestId],
  );
  return rows[0]?.reviewer_id;
}

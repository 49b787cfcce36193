import { stories } from "@starboard/db/tables/stories";
import { type AssignmentReason, explainChoice } from "@starboard/domain/assignment";
import { StarboardError } from "@starboard/domain/errors";
import { eq } from "drizzle-orm";
import type { RequestRow } from "../guards/require-request.ts";
import type { MutationRun } from "../verb/define-mutation.ts";
import { findBarred, holdPairs } from "./find-barred.ts";
import { findReviewers } from "./find-reviewers.ts";
import { isStillHere } from "./is-still-here.ts";
import { moveRequest } from "./move-request.ts";

interface Choice {
  userId: string;
  how: Exclude<AssignmentReason["how"], "by-load">;
  event: "assign" | "reassign";
}

/**
 * Gives a locked request to a coach or peer whom a person chose. Throws INVALID where that one gives no reviews in the
 * candidate's teams, CONFLICT where it may not be that one.
 * @returns who has it in which round, for the word to them
 */
export async function assignByHand(
  { tx, runtime, audit, announce }: Pick<MutationRun<unknown, unknown>, "tx" | "runtime" | "audit" | "announce">,
  request: RequestRow,
  { userId, how, event }: Choice,
): Promise<{ userId: string; round: number }> {
  const now = runtime.clock.now();
  const { candidateId, language } = request;
  const reviewers = await findReviewers(tx, { candidateId, isPeer: request.asked === "peer", now });
  const reviewer = reviewers.find((one) => one.userId === userId);
  if (!(reviewer && (await isStillHere(tx, userId)))) throw notTheirs();
  if (request.asked === "peer") await holdPairs(tx, request.orgId);
  const barred = await findBarred(tx, request, { isByCandidate: how === "by-name" });
  if (barred.has(userId)) throw notThemAgain(request);
  const [story] = await tx
    .select({ competencies: stories.competencies })
    .from(stories)
    .where(eq(stories.id, request.storyId));
  const wish = { competencies: story?.competencies ?? [], language };
  const round = request.round + 1;
  await moveRequest({ tx, announce }, request, event, now, {
    reviewerId: userId,
    assignedBecause: explainChoice(reviewer, wish, { how }),
    assignedAt: now,
    startedAt: null,
    round,
  });
  audit({ subjectId: request.id, fields: ["state", "reviewer"] });
  return { userId, round };
}

const notThemAgain = ({ secondOf }: RequestRow) =>
  new StarboardError(
    "CONFLICT",
    secondOf
      ? "The first rating is theirs, so the second one is somebody else’s. Choose another coach."
      : "These two have been peers before. Choose somebody else.",
  );

const notTheirs = () =>
  new StarboardError("INVALID", "That person gives no reviews in the candidate’s teams. Choose one of the list.");

import { setTimeout as sleep } from "node:timers/promises";
import { addRemark } from "@starboard/services/remark";
import { getReview, requestReview, setAvailability, withdrawRequest } from "@starboard/services/review";
import { answerRequest } from "./answer-request.ts";
import { DEMO_REMARKS } from "./demo-remarks.ts";
import type { DemoReview } from "./demo-shape.ts";
import { type EnteredStory, enterPractices, writeUpTo } from "./enter-stories.ts";
import { contextOf, type Stage } from "./stage.ts";

/** So many open reviews the demo's coaches take, so that the newest requests find nobody free and wait. */
const CAPACITY = 2;
/** Open when the demo begins; the last expires as soon as the timers run again. */
const OPEN_ENDS: readonly DemoReview["ends"][] = ["in_review", "assigned", "requested", "expired"];
const REMARKS_DAYS_AGO = 80;
const ASSIGN_WITHIN_MS = 30_000;

/** All reviews: the closed ones by day, then the open ones, then what was written and practised since. @returns how many */
export async function enterReviews(stage: Stage, stories: Map<string, EnteredStory>): Promise<number> {
  await enterRemarks(stage);
  const all = [...stories.values()].flatMap((entered) => entered.story.reviews.map((review) => ({ entered, review })));
  const closed = all.filter(({ review }) => !OPEN_ENDS.includes(review.ends));
  closed.sort((a, b) => b.review.requestedDaysAgo - a.review.requestedDaysAgo);
  for (const item of closed) await enterReview(stage, item.entered, item.review);

  for (const person of stage.organisation.people.filter(({ roles }) => roles.includes("coach"))) {
    await setAvailability(contextOf(stage, person.key, 30), { capacity: CAPACITY });
  }
  const open = all.filter(({ review }) => OPEN_ENDS.includes(review.ends));
  open.sort((a, b) => OPEN_ENDS.indexOf(a.review.ends) - OPEN_ENDS.indexOf(b.review.ends));
  for (const item of open) await enterReview(stage, item.entered, item.review);

  for (const entered of stories.values()) {
    await writeUpTo(stage, entered, entered.story.revisions.length - 1);
    await enterPractices(stage, entered);
  }
  return all.length;
}

/** Every coach keeps the same few texts; which of them are used, and help, differs. */
async function enterRemarks(stage: Stage): Promise<void> {
  for (const { key } of stage.organisation.people.filter(({ roles }) => roles.includes("coach"))) {
    for (const [minute, { body, ruleIds }] of Object.values(DEMO_REMARKS).entries()) {
      await addRemark(contextOf(stage, key, REMARKS_DAYS_AGO, minute), { body, ruleIds: [...ruleIds] });
    }
  }
}

async function enterReview(stage: Stage, entered: EnteredStory, review: DemoReview): Promise<void> {
  await writeUpTo(stage, entered, review.onRevision);
  const candidate = contextOf(stage, entered.story.author, review.requestedDaysAgo, 20);
  const { message, dueInDays } = review;
  const { requestId } = await requestReview(candidate, { storyId: entered.storyId, message, dueInDays });
  if (review.ends === "requested" || review.ends === "expired") return;
  const coachName = await waitForCoach(candidate, requestId);
  if (review.ends === "withdrawn") {
    await withdrawRequest(contextOf(stage, entered.story.author, review.closedDaysAgo, 30), { requestId });
    return;
  }
  const coach = stage.organisation.people.find((person) => person.name === coachName);
  if (!coach) throw new Error(`The review of ${entered.story.key} was given to ${coachName}, who is not of the demo.`);
  const revision = entered.story.revisions[review.onRevision];
  if (revision)
    await answerRequest({
      stage,
      coach: coach.key,
      candidate: entered.story.author,
      requestId,
      review,
      sections: revision.sections,
    });
}

/** The worker's job gives the request to a coach. Throws when that does not happen within half a minute. */
async function waitForCoach(candidate: ReturnType<typeof contextOf>, requestId: string): Promise<string> {
  const deadline = performance.now() + ASSIGN_WITHIN_MS;
  while (performance.now() < deadline) {
    const { reviewerName } = await getReview(candidate, { requestId });
    if (reviewerName) return reviewerName;
    await sleep(20);
  }
  throw new Error("No coach was assigned within 30 s: is a worker running on this database?");
}

import type { DiscardReason } from "@starboard/domain/discard-reasons";

const JOBS: Readonly<Record<string, string>> = {
  "story.evaluate": "Evaluate a story",
  "batch.plan": "Plan an evaluation of all stories",
  "batch.evaluate-chunk": "Evaluate a part of all stories",
  "batch.give-up-chunk": "Close a part of all stories that was given up",
  "batch.give-up-plan": "End an evaluation of all stories that could not be planned",
  "review-request.assign": "Find a coach",
  "review-request.remind": "Remind a reviewer",
  "review-request.escalate": "Tell the leads of an overdue review",
  "review-request.expire": "Close a review that nobody finished",
  "availability.return": "Offer a coach who is back what waits",
  "notification.fan-out": "Tell people what happened",
  "digest.send": "Send the daily digest",
  "lead-digest.send": "Send a lead how the week begins",
  "mail.deliver": "Send a mail",
  "person.export": "Put a person’s data together",
  "person.erase": "Erase a person",
  "rollup.recount": "Count the scores again",
  "maintenance.prune": "Put away what was kept long enough",
  "leaver.forget": "Delete what somebody who has left wrote",
};

/** What a job does, in words; a kind without words keeps its name. */
export const jobWords = (name: string): string => JOBS[name] ?? name;

const ERRORS: Readonly<Record<string, string>> = {
  NOT_FOUND: "What it is about does not exist any more",
  CONFLICT: "It does not fit the present state",
  "bad-payload": "It was written by another version",
  "unknown-job": "It was written by another version",
  timeout: "It took longer than it may",
  "mail-refused": "The mail server has refused it for good",
  "started-too-often": "It was begun again and again and never ended",
};

/** Why a job was given up, in words; a code without words is shown as it is. */
export const errorWords = (error: string): string => ERRORS[error] ?? `It failed with ${error}`;

export const DISCARD_WORDS: Readonly<Record<DiscardReason, { title: string; hint: string }>> = {
  "no-longer-needed": { title: "No longer needed", hint: "Its effect would come too late or help nobody." },
  "done-by-hand": { title: "Done by hand", hint: "Somebody has brought the effect about in another way." },
  "cannot-succeed": { title: "Cannot succeed", hint: "What it is about is gone, or it can never work." },
  duplicate: { title: "Duplicate", hint: "Another job has had the same effect." },
};

import { batches } from "@starboard/db/tables/batches";
import type { notifications } from "@starboard/db/tables/notifications";
import { organisations } from "@starboard/db/tables/organisations";
import { peerRounds } from "@starboard/db/tables/peer-rounds";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { together } from "@starboard/db/together";
import type { Tx } from "@starboard/db/transaction";
import type { NotificationKind } from "@starboard/domain/notification-kinds";
import { eq, inArray } from "drizzle-orm";
import { describeAssignments } from "../assignment/describe-assignments.ts";
import type { RequestRow } from "../guards/require-request.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";
import { describeRuleChanges } from "../rules/describe-rule-changes.ts";

type NotificationRow = typeof notifications.$inferSelect;

export interface DescribedNotification {
  id: string;
  kind: NotificationKind;
  /** One sentence; also the subject of its mail. */
  sentence: string;
  /** Path inside the organisation, such as `desk/<request>`. */
  path: string;
  createdAt: Date;
  readAt: Date | null;
}

interface Facts {
  title: string;
  who: string;
  /** Of the review; empty while nobody is asked. */
  reviewer: string;
  run: string;
  ending: string;
  /** The name of a peer round. */
  round: string;
  /** Of an assignment, with its day. */
  work: string;
  organisation: string;
  /** What new rules did to the reader's stories. */
  rules: string;
}

const SENTENCES: Readonly<Record<NotificationKind, (facts: Facts) => string>> = {
  "review-assigned": ({ who, title }) => `${who} asks for your review of “${title}”.`,
  "review-submitted": ({ who, title }) => `${who} has reviewed “${title}”.`,
  "review-amended": ({ who, title }) => `${who} has amended the review of “${title}”.`,
  "review-reassigned": ({ title }) => `A lead has given the review of “${title}” to another coach.`,
  "review-withdrawn": ({ who, title }) => `${who} no longer needs the review of “${title}”.`,
  "review-declined": ({ who, title }) => `${who} cannot review “${title}”. You can ask again.`,
  "review-reminder": ({ title }) => `The review of “${title}” is due soon.`,
  "review-expired": ({ title }) => `The review of “${title}” was not finished in time and has ended.`,
  "review-unassigned": ({ who, title }) => `No coach is free for ${who}’s story “${title}”.`,
  "review-escalated": ({ who, reviewer }) =>
    `${who}’s request for a review is overdue${reviewer ? `: ${reviewer} has not finished it` : " and nobody reviews it"}.`,
  "comment-replied": ({ who, title }) => `${who} answered a comment on “${title}”.`,
  "comment-mentioned": ({ who, title }) => `${who} mentioned you in a comment on “${title}”.`,
  "round-opened": ({ who, round }) => `${who} opens a peer round: “${round}”. Hand in a story.`,
  "assignment-given": ({ who, work }) => `${who} asks you for ${work}.`,
  "assignment-reminder": ({ work }) => `A reminder: you are asked for ${work}.`,
  "batch-finished": ({ run, ending }) => `The ${run} of all stories has ${ending}.`,
  "rules-changed": ({ who, rules }) => `${who} has published ${rules}`,
  "member-changed": ({ organisation }) => `Your teams or roles in ${organisation} have changed.`,
  "member-suspended": ({ organisation }) =>
    `Your access to ${organisation} is suspended. Your stories are kept; ask its owner.`,
  "member-restored": ({ organisation }) => `You are back in ${organisation}, with the teams and roles you had.`,
  "member-removed": ({ organisation }) =>
    `You are no longer a member of ${organisation}. Your stories are in your personal space.`,
  "member-left": ({ who, organisation }) => `${who} has left ${organisation}.`,
};

/** The words for notifications, made from what their subjects are called now. */
export async function describeNotifications(
  tx: Tx,
  rows: readonly NotificationRow[],
  now: Date,
): Promise<DescribedNotification[]> {
  const subjectIds = rows.map((row) => row.subjectId);
  if (subjectIds.length === 0) return [];
  const [requests, runs, rounds, [here], workOf, changeOf] = await together([
    tx
      .select({ title: stories.title, request: reviewRequests })
      .from(reviewRequests)
      .innerJoin(stories, eq(stories.id, reviewRequests.storyId))
      .where(inArray(reviewRequests.id, subjectIds)),
    tx.select().from(batches).where(inArray(batches.id, subjectIds)),
    tx.select().from(peerRounds).where(inArray(peerRounds.id, subjectIds)),
    tx.select({ name: organisations.name }).from(organisations),
    describeAssignments(tx, subjectIds, now),
    describeRuleChanges(tx, rows),
  ]);
  const requestOf = new Map(requests.map((one) => [one.request.id, one]));
  const batchOf = new Map(runs.map((batch) => [batch.id, batch]));
  const nameFor = await findNamesFor(
    tx,
    rows,
    requests.map(({ request }) => request),
  );
  return rows.map((row) => {
    const { request, title } = requestOf.get(row.subjectId) ?? {};
    const nameOf = nameFor(row);
    const batch = batchOf.get(row.subjectId);
    const isForReviewer = request !== undefined && request.reviewerId === row.userId;
    const facts: Facts = {
      title: title ?? "a story",
      who: nameOf(row.actorId) || (row.kind === "rules-changed" ? "A lead" : "A coach"),
      reviewer: request?.reviewerId ? nameOf(request.reviewerId) : "",
      run: batch?.purpose === "preview" ? "dry run" : "evaluation",
      ending: endingOf(batch),
      round: rounds.find(({ id }) => id === row.subjectId)?.name ?? "a round that is gone",
      work: workOf(row.subjectId),
      organisation: here?.name ?? "the organisation",
      rules: changeOf(row).words,
    };
    return {
      id: row.id,
      kind: row.kind,
      sentence: SENTENCES[row.kind](facts),
      path: row.kind === "rules-changed" ? changeOf(row).path : pathOf(row, isForReviewer, batch),
      createdAt: row.createdAt,
      readAt: row.readAt,
    };
  });
}

/** By the person told: each of them may know others by other names. */
async function findNamesFor(tx: Tx, rows: readonly NotificationRow[], requests: readonly RequestRow[]) {
  const actors = rows.map((row) => row.actorId);
  const namesOf = new Map<string, Awaited<ReturnType<typeof findPartyNames>>>();
  for (const { userId } of rows) {
    if (!namesOf.has(userId)) namesOf.set(userId, await findPartyNames(tx, userId, requests, actors));
  }
  return ({ userId, subjectId }: NotificationRow) => {
    const request = requests.find(({ id }) => id === subjectId) ?? NO_REQUEST;
    return (id: string | null) => namesOf.get(userId)?.(request, id) ?? "";
  };
}

const NO_REQUEST = { roundId: null, candidateId: "", reviewerId: null };

function endingOf(batch: typeof batches.$inferSelect | undefined): string {
  if (!batch) return "finished: nothing is left of it";
  return batch.state === "failed" ? "failed" : `finished: ${batch.done} evaluated, ${batch.failed} failed`;
}

function pathOf(row: NotificationRow, isForReviewer: boolean, batch: typeof batches.$inferSelect | undefined): string {
  if (row.kind === "batch-finished")
    return batch?.purpose === "preview" ? `team/rules/preview/${row.subjectId}` : `batches/${row.subjectId}`;
  if (row.kind.startsWith("assignment-")) return "stories";
  if (row.kind === "member-left") return "people";
  if (row.kind.startsWith("member-")) return "settings";
  if (row.kind === "review-unassigned" || row.kind === "review-escalated") return "reviews";
  if (row.kind === "round-opened") return "rounds";
  if (row.kind === "review-reassigned") return "desk";
  return `${isForReviewer ? "desk" : "reviews"}/${row.subjectId}`;
}

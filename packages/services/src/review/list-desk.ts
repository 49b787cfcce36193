import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { can } from "@starboard/domain/access";
import { and, count, desc, eq, gt, inArray } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { isWaitingFor, urgency } from "../guards/require-waiting.ts";
import { findPartyNames } from "../peer-round/find-party-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const CLOSED_FOR_MS = 30 * 86_400_000;
/** Rows of each list at most; what is behind them comes up as the first ones are done. */
const MOST = 100;

/**
 * The reviewer's own queue: open requests by due date, interview and waiting time, those closed with a verdict in the
 * last 30 days, and for a coach what waits to be claimed in their teams.
 */
export const listDesk = defineQuery({
  action: "desk.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "desk.read"),
  run: async ({ tx, actor, runtime }) => {
    const now = runtime.clock.now();
    const mine = eq(reviewRequests.reviewerId, actor.userId);
    const open = and(mine, inArray(reviewRequests.state, ["assigned", "in_review"]));
    const since = new Date(now.getTime() - CLOSED_FOR_MS);
    const closed = and(
      mine,
      inArray(reviewRequests.state, ["approved", "changes_asked"]),
      gt(reviewRequests.closedAt, since),
    );
    const isCoach = can(actor, "desk.claim", {});
    const find = (where: typeof open, order: ReturnType<typeof urgency>) =>
      tx
        .select({ request: reviewRequests, title: stories.title, kind: stories.kind })
        .from(reviewRequests)
        .innerJoin(stories, eq(stories.id, reviewRequests.storyId))
        .where(where)
        .orderBy(...order)
        .limit(MOST);
    const rows = {
      open: await find(open, urgency()),
      closed: await find(closed, [desc(reviewRequests.closedAt)]),
      waiting: isCoach ? await find(isWaitingFor(tx, actor), urgency()) : [],
    };
    const countOf = async (where: typeof open) =>
      (await tx.select({ n: count() }).from(reviewRequests).where(where))[0]?.n ?? 0;
    const nameOf = await findPartyNames(
      tx,
      actor.userId,
      Object.values(rows).flatMap((some) => some.map(({ request }) => request)),
    );
    const describe = ({ request, title, kind }: (typeof rows.open)[number]) => ({
      id: request.id,
      state: request.state,
      asked: request.asked,
      title,
      kind,
      candidateName: nameOf(request, request.candidateId),
      message: request.message,
      createdAt: request.createdAt,
      dueAt: request.dueAt,
      interviewOn: request.interviewOn,
      language: request.language,
      because: request.assignedBecause,
      closedAt: request.closedAt,
      isOverdue: request.closedAt === null && request.dueAt < now,
    });
    return {
      isCoach,
      open: rows.open.map(describe),
      closed: rows.closed.map(describe),
      /** Free to be claimed; the story itself is not to be read before. */
      waiting: rows.waiting.map(describe),
      counts: {
        open: rows.open.length < MOST ? rows.open.length : await countOf(open),
        waiting: rows.waiting.length < MOST ? rows.waiting.length : await countOf(isWaitingFor(tx, actor)),
      },
    };
  },
});

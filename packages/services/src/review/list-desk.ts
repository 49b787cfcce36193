import { reviewRequests } from "@starboard/db/tables/review-requests";
import { stories } from "@starboard/db/tables/stories";
import { and, asc, desc, eq, gt, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { findNames } from "../identity/find-names.ts";
import { defineQuery } from "../verb/define-query.ts";

const CLOSED_FOR_MS = 30 * 86_400_000;

/** The reviewer's own queue: open requests by due date, and those closed with a verdict in the last 30 days. */
export const listDesk = defineQuery({
  action: "desk.read",
  input: z.object({}),
  guard: ({ actor }) => requireOrganisation(actor, "desk.read"),
  run: async ({ tx, actor, runtime }) => {
    const now = runtime.clock.now();
    const rows = await tx
      .select({ request: reviewRequests, title: stories.title, kind: stories.kind })
      .from(reviewRequests)
      .innerJoin(stories, eq(stories.id, reviewRequests.storyId))
      .where(
        and(
          eq(reviewRequests.reviewerId, actor.userId),
          or(
            inArray(reviewRequests.state, ["assigned", "in_review"]),
            and(
              inArray(reviewRequests.state, ["approved", "changes_asked"]),
              gt(reviewRequests.closedAt, new Date(now.getTime() - CLOSED_FOR_MS)),
            ),
          ),
        ),
      )
      .orderBy(asc(reviewRequests.dueAt), desc(reviewRequests.createdAt));
    const nameOf = await findNames(
      tx,
      rows.map(({ request }) => request.candidateId),
    );
    return rows.map(({ request, title, kind }) => ({
      id: request.id,
      state: request.state,
      title,
      kind,
      candidateName: nameOf(request.candidateId),
      message: request.message,
      createdAt: request.createdAt,
      dueAt: request.dueAt,
      closedAt: request.closedAt,
      isOverdue: request.closedAt === null && request.dueAt < now,
    }));
  },
});

import { assignments } from "@starboard/db/tables/assignments";
import { organisations } from "@starboard/db/tables/organisations";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import type { Tx } from "@starboard/db/transaction";
import { OPEN_REVIEW_STATES } from "@starboard/domain/review-state";
import { daysBetween } from "@starboard/domain/target-days";
import { and, count, eq, inArray, isNull, lt } from "drizzle-orm";
import { findCandidates, meantBy } from "../assignment/find-meant.ts";
import { loadProgress } from "../assignment/load-progress.ts";
import { findNames } from "../identity/find-names.ts";
import { localDate } from "../notification/local-time.ts";
import { loadLevels } from "../readiness/load-levels.ts";
import { loadSettings } from "../readiness/load-settings.ts";

const NAMED = 5;

/** What a week begins with in these teams, in sentences: how many are ready, whose interview is near, what is late. */
export async function summariseWeek(
  { tx, orgId, now }: { tx: Tx; orgId: string; now: Date },
  teamIds: readonly string[],
): Promise<string[]> {
  const people = (await findCandidates(tx)).filter((one) => one.teamIds.some((id) => teamIds.includes(id)));
  if (people.length === 0) return [];
  const userIds = people.map(({ userId }) => userId);
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
  const today = localDate(organisation?.timeZone ?? "UTC", now);
  const { of } = await loadSettings(tx, orgId, userIds);
  const levelOf = await loadLevels(tx, userIds, (userId) => of(userId).settings, now.getTime());
  const levels = new Map(userIds.map((userId) => [userId, levelOf(userId).level]));
  const at = (level: string) => [...levels.values()].filter((one) => one === level).length;

  const near = userIds.flatMap((userId) => {
    const { target, settings } = of(userId);
    if (levels.get(userId) === "ready" || !target.interviewOn) return [];
    const days = daysBetween(today, target.interviewOn);
    return days >= 0 && days <= settings.riskDays ? [{ userId, days }] : [];
  });
  const nameOf = await findNames(tx, userIds);
  const nearNames = near
    .toSorted((a, b) => a.days - b.days)
    .slice(0, NAMED)
    .map(
      ({ userId, days }) => `${nameOf(userId)} (${days === 0 ? "today" : `${days} ${days === 1 ? "day" : "days"}`})`,
    );
  const behind = await countBehind({ tx, orgId, now }, people, today);
  const [overdue] = await tx
    .select({ n: count() })
    .from(reviewRequests)
    .where(
      and(
        inArray(reviewRequests.candidateId, userIds),
        inArray(reviewRequests.state, [...OPEN_REVIEW_STATES]),
        lt(reviewRequests.dueAt, now),
      ),
    );
  const more = near.length > NAMED ? ` and ${near.length - NAMED} more` : "";
  return [
    `Of ${people.length} ${people.length === 1 ? "person" : "people"}, ${at("ready")} ${at("ready") === 1 ? "is" : "are"} ready and ${at("nearly")} one reason away.`,
    ...(near.length > 0 ? [`Not ready, with an interview near: ${nearNames.join(", ")}${more}.`] : []),
    ...(behind > 0 ? [`Assignments past their day and not done: ${behind}.`] : []),
    ...(overdue && overdue.n > 0 ? [`Reviews overdue: ${overdue.n}.`] : []),
  ];
}

/** How many times somebody of these people has not done what was asked by a day that is over. */
async function countBehind(
  context: { tx: Tx; orgId: string; now: Date },
  people: Awaited<ReturnType<typeof findCandidates>>,
  today: string,
): Promise<number> {
  const late = await context.tx
    .select()
    .from(assignments)
    .where(and(isNull(assignments.closedAt), lt(assignments.dueOn, today)));
  if (late.length === 0) return 0;
  const progressFor = await loadProgress(
    context,
    late.map(({ id }) => id),
    people.map(({ userId }) => userId),
  );
  return late
    .flatMap((row) => meantBy(row, people).map(({ userId }) => progressFor(row, userId)))
    .filter(({ isDone, exemptBecause }) => !isDone && exemptBecause === null).length;
}

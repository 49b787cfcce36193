import { rulesPublications } from "@starboard/db/tables/rules-publications";
import type { Tx } from "@starboard/db/transaction";
import { READ_NOTIFICATIONS_DAYS } from "@starboard/domain/retention";
import { eq, sql } from "drizzle-orm";
import { rulesetOrdinal } from "../evaluation/ruleset-ordinal.ts";

/** So many are told in one go; the time of a job is for a mail and a row each. */
const PART = 200;
const DAY_MS = 24 * 60 * 60 * 1_000;
/**
 * Older publications are news no more: who has heard of one is known by the notification, which is deleted so many days
 * after it was read. One day less, since clocks differ.
 */
const NEWS_MS = (READ_NOTIFICATIONS_DAYS - 1) * DAY_MS;

/**
 * The authors whose newest text a publication scores differently from the rules before it, and who have not heard of
 * this publication, in parts. Where there is too little to judge no score is shown, so none has changed. Null where it is
 * gone or old. One telling at a time: two would both find the same people.
 */
export async function findRescored({ tx, orgId, now }: { tx: Tx; orgId: string; now: Date }, publicationId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rules-changed ${orgId}`}, 0))`);
  const [publication] = await tx.select().from(rulesPublications).where(eq(rulesPublications.id, publicationId));
  if (!publication || now.getTime() - publication.publishedAt.getTime() > NEWS_MS) return null;
  const number = String(publication.number);
  const { rows } = await tx.execute<{ userId: string }>(sql`
    select distinct s.author_id as "userId"
    from stories s
    join memberships m on m.org_id = s.org_id and m.user_id = s.author_id and m.state = 'active'
    join story_current_evaluations p on p.org_id = s.org_id and p.story_id = s.id
    join evaluations e on e.org_id = p.org_id and e.id = p.evaluation_id
    cross join lateral (
      select o.score, o.band, o.ruleset_version from evaluations o
      where o.org_id = e.org_id and o.revision_id = e.revision_id
        and ${rulesetOrdinal(sql`o.ruleset_version`)} < ${rulesetOrdinal(sql`e.ruleset_version`)}
      order by ${rulesetOrdinal(sql`o.ruleset_version`)} desc limit 1) was
    where s.archived_at is null and split_part(p.ruleset_version, '+', 2) = ${number}
      and split_part(was.ruleset_version, '+', 2) <> ${number} and (was.score, was.band) <> (e.score, e.band)
      and 'insufficient' <> any(array[was.band, e.band])
      and not exists (select from notifications n where n.org_id = s.org_id and n.user_id = s.author_id
        and n.kind = 'rules-changed' and n.subject_id = ${publicationId})
    order by 1 limit ${PART}`);
  const userIds = rows.map(({ userId }) => userId);
  return { userIds, actorId: publication.publishedBy, isPart: userIds.length === PART };
}

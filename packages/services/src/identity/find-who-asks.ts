import type { Pool } from "@starboard/db/client";
import { plainLiteral, readAtOnce } from "@starboard/db/read-at-once";
import type { PersonActor } from "@starboard/domain/actor";
import type { SignedInPerson } from "./resolved-session.ts";

/** What somebody shows of themselves: a row that must not be over or revoked. */
type Shown = { in: "sessions"; id: string } | { in: "api_tokens"; tokenHash: string };

interface WhoAsks<Row> {
  /** The session or the token, by its columns' names. */
  shown: Row;
  person: Omit<SignedInPerson, "sessionId">;
  actor: PersonActor | null;
  lacksSecondFactor: boolean;
}

interface Standing {
  orgId: string;
  isOwner: boolean;
  lacksSecondFactor: boolean;
}
type Organisation = SignedInPerson["organisations"][number];
type Person = { userId: string; personName: string; email: string; timeZone: string };

const SLUG = /^[a-z0-9-]+$/;
const USER = "nullif(current_setting('app.user_id', true), '')::uuid";

/**
 * Who shows it, their organisations, and their part in the one of that address, read anew in one message: every request
 * asks this first. Each step enters the view that the next one reads in, so the fence shows what it shows a query.
 */
export async function findWhoAsks<Row>(
  pool: Pool,
  shown: Shown,
  { slug, now }: { slug: string | null; now: Date },
): Promise<WhoAsks<Row> | null> {
  const isShown =
    shown.in === "sessions" ? `c.id = ${plainLiteral(shown.id)}` : `c.token_hash = ${plainLiteral(shown.tokenHash)}`;
  // No organisation is called otherwise, and anybody may write anything into an address.
  const wanted = slug !== null && SLUG.test(slug) ? plainLiteral(slug) : "null";
  const [shownRows, organisations, standings, seats] = (await readAtOnce(pool, [
    `select c.*, u.id as "userId", u.name as "personName", u.email, u.time_zone as "timeZone",
       set_config('app.org_id', '', true), set_config('app.user_id', u.id::text, true)
     from ${shown.in} c join users u on u.id = c.user_id
     where ${isShown} and c.revoked_at is null and c.expires_at > ${plainLiteral(now.toISOString())}`,
    `select o.id, o.slug, o.name, o.is_personal as "isPersonal", o.new_story_visibility as "newStoryVisibility",
       o.requires_second_factor as "requiresSecondFactor", o.leaver_days as "leaverDays"
     from memberships m join organisations o on o.id = m.org_id
     where m.user_id = ${USER} and m.state = 'active' order by o.is_personal, o.name`,
    `select m.org_id as "orgId", m.is_owner as "isOwner",
       o.requires_second_factor and not exists (
         select from second_factors f where f.user_id = m.user_id and f.confirmed_at is not null
       ) as "lacksSecondFactor", set_config('app.org_id', m.org_id::text, true)
     from memberships m join organisations o on o.id = m.org_id
     where m.user_id = ${USER} and m.state = 'active' and o.slug = ${wanted}`,
    `select team_id as "teamId", roles from team_members where user_id = ${USER}`,
  ])) as [(Row & Person)[], Organisation[], Standing[], PersonActor["seats"]];
  const [row] = shownRows;
  if (!row) return null;
  const { userId, personName, email, timeZone } = row;
  const [standing] = standings;
  const lacksSecondFactor = standing?.lacksSecondFactor ?? false;
  const actor: PersonActor | null =
    standing && !lacksSecondFactor
      ? { kind: "person", userId, orgId: standing.orgId, isOwner: standing.isOwner, seats }
      : null;
  const person = { userId, name: personName, email, timeZone, organisations };
  return { shown: row, person, actor, lacksSecondFactor };
}

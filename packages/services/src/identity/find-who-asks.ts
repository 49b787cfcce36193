import type { Pool } from "@starboard/db/client";
import { queryAlone } from "@starboard/db/transaction";
import type { PersonActor } from "@starboard/domain/actor";
import type { SignedInPerson } from "./resolved-session.ts";

/** What somebody shows of themselves: a row that must not be over or revoked. */
type Shown = { in: "sessions"; id: string } | { in: "api_tokens"; tokenHash: string };

interface WhoAsks<Row> {
  /** Of the session or the token. */
  shown: Row;
  person: Omit<SignedInPerson, "sessionId">;
  actor: PersonActor | null;
  lacksSecondFactor: boolean;
}

interface Found<Row> {
  shown: Row;
  person: Omit<SignedInPerson, "sessionId" | "organisations">;
  organisations: SignedInPerson["organisations"];
  standing: { orgId: string; isOwner: boolean; lacksSecondFactor: boolean } | null;
  seats: PersonActor["seats"];
}

const SLUG = /^[a-z0-9-]+$/;

/**
 * Who shows it, their organisations, and their part in the one of that address, read anew in one statement: every
 * request asks this first. Its moments are texts.
 */
export async function findWhoAsks<Row>(
  pool: Pool,
  shown: Shown,
  { slug, now }: { slug: string | null; now: Date },
): Promise<WhoAsks<Row> | null> {
  // No organisation is called otherwise, and anybody may write anything into an address.
  const wanted = slug !== null && SLUG.test(slug) ? slug : null;
  const key = shown.in === "sessions" ? shown.id : shown.tokenHash;
  const [row] = await queryAlone<{ found: Found<Row> | null }>(pool, {
    name: "who-asks",
    text: "select who_asks($1, $2, $3, $4) as found",
    values: [shown.in, key, wanted, now],
  });
  const found = row?.found;
  if (!found) return null;
  const { standing, seats, organisations } = found;
  const { userId } = found.person;
  const lacksSecondFactor = standing?.lacksSecondFactor ?? false;
  const actor: PersonActor | null =
    standing && !lacksSecondFactor
      ? { kind: "person", userId, orgId: standing.orgId, isOwner: standing.isOwner, seats }
      : null;
  return { shown: found.shown, person: { ...found.person, organisations }, actor, lacksSecondFactor };
}

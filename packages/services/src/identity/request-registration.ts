import { invites } from "@starboard/db/tables/invites";
import { organisations } from "@starboard/db/tables/organisations";
import { enterTenant, type Tx, withPerson } from "@starboard/db/transaction";
import { notFound } from "@starboard/domain/errors";
import { FindRegistration, RequestRegistration } from "@starboard/domain/organisation";
import { eq, sql } from "drizzle-orm";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { makeId } from "../make-id.ts";
import type { Runtime } from "../runtime.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { parseInput } from "../verb/parse-input.ts";
import { countMail } from "./mail-limit.ts";

const VALID_FOR_MS = 86_400_000;

/** The name of an organisation that is open to registration. One that is closed reads like one that is not there. */
export async function findRegistration(runtime: Runtime, raw: unknown) {
  const { slug } = parseInput(FindRegistration, raw);
  return withPerson(runtime.pool, null, async (tx) => {
    const { orgId } = await enterOpenOrganisation(tx, slug);
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    return { organisation: organisation?.name ?? "" };
  });
}

/**
 * Mails a link that proves the address and makes the account, or joins with the one that is there: until it is
 * opened there is no person and no password. The same answer and the same work whether the address is known or not.
 */
export const requestRegistration = defineOpenVerb({
  door: "anyone",
  input: RequestRegistration,
  run: async ({ tx, runtime, input, enqueue }) => {
    await countMail(tx, runtime, input.email);
    const { orgId, teamId } = await enterOpenOrganisation(tx, input.slug);
    const id = makeId(runtime.clock);
    const now = runtime.clock.now();
    await tx.insert(invites).values({
      orgId,
      id,
      email: input.email,
      teamId,
      roles: ["candidate"],
      tokenHash: hashToken(linkToken(runtime.secret, "invite", id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + VALID_FOR_MS),
    });
    await queueMail({ tx, runtime, enqueue }, { orgId, template: "register", subjectId: id });
    // The job below belongs to no organisation, as the asker does.
    await tx.execute("select set_config('app.org_id', '', true)");
    return { message: "A mail is on its way to this address. Its link works once, within a day." };
  },
});

async function enterOpenOrganisation(tx: Tx, slug: string) {
  const { rows } = await tx.execute<{ org_id: string; team_id: string }>(
    sql`select org_id, team_id from find_open_registration(${slug})`,
  );
  const [found] = rows;
  if (!found) throw notFound("organisation");
  await enterTenant(tx, found.org_id);
  return { orgId: found.org_id, teamId: found.team_id };
}

import { timingSafeEqual } from "node:crypto";
import { users } from "@starboard/db/tables/users";
import { withPerson } from "@starboard/db/transaction";
import { SetUp } from "@starboard/domain/account";
import { StarboardError } from "@starboard/domain/errors";
import { slugFrom } from "@starboard/domain/organisation";
import { count, sql } from "drizzle-orm";
import { hashToken, linkToken } from "../mail/link-token.ts";
import { addOrganisation } from "../organisation/add-organisation.ts";
import type { Runtime } from "../runtime.ts";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { addPerson } from "./add-person.ts";
import { hashPassword } from "./password.ts";

/** How many people there are; an installation without any shows the set-up page. */
export const countPeople = (runtime: Runtime): Promise<number> =>
  withPerson(runtime.pool, null, async (tx) => {
    const [row] = await tx.select({ n: count() }).from(users);
    return row?.n ?? 0;
  });

/** The address of the set-up page with its token; works as long as nobody is there. */
export const setUpUrl = (runtime: Runtime): string =>
  `${runtime.siteUrl}/setup?token=${linkToken(runtime.secret, "set-up", "first-owner")}`;

const isToken = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(expected)));

/** The first owner and organisation of an empty installation, once, for who holds the token from the log. */
export const setUp = defineOpenVerb({
  door: "anyone",
  input: SetUp,
  run: async ({ tx, runtime, input }) => {
    if (!isToken(input.token, linkToken(runtime.secret, "set-up", "first-owner"))) {
      throw new StarboardError("NOT_FOUND", "This set-up link is not right. Take it from the log of this start.");
    }
    // Two people with the link at once: the second waits here and then finds somebody.
    await tx.execute(sql`select pg_advisory_xact_lock(7265002)`);
    const [row] = await tx.select({ n: count() }).from(users);
    if (row && row.n > 0) throw new StarboardError("CONFLICT", "This installation has been set up already. Sign in.");
    const { name, email, timeZone, organisation } = input;
    const passwordHash = await hashPassword(input.password, { names: [name, email, organisation] });
    const ownerId = await addPerson(tx, runtime, { name, email, passwordHash, timeZone });
    const slug = slugFrom(organisation);
    await addOrganisation(tx, runtime, {
      name: organisation,
      slug,
      timeZone,
      isPersonal: false,
      ownerId,
      team: { name: "First team", ownerRoles: ["lead"] },
    });
    return { slug };
  },
});

import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import type { Tx } from "@starboard/db/transaction";
import { SetOrganisation } from "@starboard/domain/organisation-settings";
import { and, eq, isNull } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { assertTimeZone } from "../identity/time-zone.ts";
import { waitToForget } from "../leaver/wait-to-forget.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { refusePersonalSpace } from "./refuse-personal-space.ts";

/** Name, zone, quiet hours and what newcomers start with. It changes nothing that somebody has chosen already. */
export const setOrganisation = defineMutation({
  action: "organisation.set",
  input: SetOrganisation,
  guard: ({ actor }) => requireOrganisation(actor, "organisation.set"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    await refusePersonalSpace(tx, actor.orgId);
    assertTimeZone(input.timeZone);
    const here = eq(organisations.id, actor.orgId);
    const [before] = await tx.select().from(organisations).where(here).for("no key update");
    const changed = (Object.keys(input) as (keyof typeof input)[]).filter((key) => before?.[key] !== input[key]);
    await tx.update(organisations).set(input).where(here);
    if (changed.includes("leaverDays")) await countLeaversFrom(tx, actor.orgId, runtime.clock.now());
    audit({ subjectId: actor.orgId, fields: changed });
    return { changed };
  },
});

/** Of who left before that was noted, the days begin now. */
async function countLeaversFrom(tx: Tx, orgId: string, now: Date): Promise<void> {
  const isUnnoted = and(eq(memberships.state, "removed"), isNull(memberships.leftAt));
  await tx.update(memberships).set({ leftAt: now }).where(isUnnoted);
  await waitToForget(tx, { orgId, now });
}

import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { timers } from "@starboard/db/tables/timers";
import type { Tx } from "@starboard/db/transaction";
import type { PersonActor } from "@starboard/domain/actor";
import { Availability } from "@starboard/domain/availability";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { localDate, startOfNextDay } from "../notification/local-time.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { offerToWaiting } from "./offer-to-waiting.ts";

/** What the caller takes on as a coach from now on, and when they are away; what waits is offered at once. */
export const setAvailability = defineMutation({
  action: "availability.set",
  input: Availability,
  guard: ({ actor }) => requireOrganisation(actor, "availability.set"),
  run: async ({ tx, actor, runtime, input, enqueue, audit }) => {
    const { capacity, competencies, languages, awayFrom, awayUntil } = input;
    await tx
      .update(memberships)
      .set({
        reviewCapacity: capacity,
        reviewCompetencies: [...new Set(competencies)],
        reviewLanguages: [...new Set(languages)],
        awayFrom,
        awayUntil,
      })
      .where(eq(memberships.userId, actor.userId));
    if (awayUntil) await setReturn(tx, actor, awayUntil, runtime.clock.now());
    await offerToWaiting(tx, enqueue, { orgId: actor.orgId, userId: actor.userId, isPeer: false, places: capacity });
    audit({ subjectId: actor.userId, fields: ["reviewCapacity", "competencies", "languages", "away"] });
    return input;
  },
});

/** The first hour of the day after the last one away, on the organisation's clocks. */
async function setReturn(tx: Tx, { orgId, userId }: PersonActor, awayUntil: string, now: Date): Promise<void> {
  const [here] = await tx.select({ timeZone: organisations.timeZone }).from(organisations);
  const timeZone = here?.timeZone ?? "UTC";
  if (awayUntil < localDate(timeZone, now)) return;
  const dueAt = startOfNextDay(timeZone, awayUntil);
  await tx
    .insert(timers)
    .values({ orgId, kind: "availability.return", subjectId: userId, dueAt })
    .onConflictDoNothing();
}

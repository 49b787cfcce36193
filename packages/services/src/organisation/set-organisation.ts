import { organisations } from "@starboard/db/tables/organisations";
import { SetOrganisation } from "@starboard/domain/organisation-settings";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { assertTimeZone } from "../identity/time-zone.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { refusePersonalSpace } from "./refuse-personal-space.ts";

/** Name, zone, quiet hours and what newcomers start with. It changes nothing that somebody has chosen already. */
export const setOrganisation = defineMutation({
  action: "organisation.set",
  input: SetOrganisation,
  guard: ({ actor }) => requireOrganisation(actor, "organisation.set"),
  run: async ({ tx, actor, input, audit }) => {
    await refusePersonalSpace(tx, actor.orgId);
    assertTimeZone(input.timeZone);
    const here = eq(organisations.id, actor.orgId);
    const [before] = await tx.select().from(organisations).where(here).for("no key update");
    const changed = (Object.keys(input) as (keyof typeof input)[]).filter((key) => before?.[key] !== input[key]);
    await tx.update(organisations).set(input).where(here);
    audit({ subjectId: actor.orgId, fields: changed });
    return { changed };
  },
});

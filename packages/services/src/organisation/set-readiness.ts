import { memberships } from "@starboard/db/tables/memberships";
import { organisations } from "@starboard/db/tables/organisations";
import { SetReadiness } from "@starboard/domain/organisation-settings";
import { DEFAULT_READINESS } from "@starboard/domain/readiness";
import { changesFrom } from "@starboard/domain/readiness-numbers";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** The organisation's own numbers of the readiness formula; those that are not named are the product's again. */
export const setReadiness = defineMutation({
  action: "organisation.set-readiness",
  input: SetReadiness,
  guard: ({ actor }) => requireOrganisation(actor, "organisation.set-readiness"),
  run: async ({ tx, actor, input, audit, announce }) => {
    const here = eq(organisations.id, actor.orgId);
    const [before] = await tx.select().from(organisations).where(here).for("no key update");
    const readiness = changesFrom(DEFAULT_READINESS, input.readiness);
    const was = before?.readiness ?? {};
    const names = Object.keys(DEFAULT_READINESS) as (keyof typeof DEFAULT_READINESS)[];
    const changed = names.filter((name) => was[name] !== readiness[name]);
    await tx.update(organisations).set({ readiness }).where(here);
    audit({ subjectId: actor.orgId, fields: changed.map((name) => `readiness.${name}`) });
    const everybody = await tx.select({ userId: memberships.userId }).from(memberships);
    announce({ topic: "readiness", id: actor.orgId, audience: everybody.map(({ userId }) => userId) });
    return { readiness };
  },
});

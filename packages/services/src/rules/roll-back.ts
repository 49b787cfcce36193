import { rulesPublications } from "@starboard/db/tables/rules-publications";
import { notFound } from "@starboard/domain/errors";
import type { ProfileContent } from "@starboard/domain/profile";
import { RollBackRules } from "@starboard/domain/rules-draft";
import { eq } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { publishContent } from "./publish-content.ts";
import { requireWholeContent } from "./require-whole-content.ts";

const AS_THE_PRODUCT: ProfileContent = { name: "As the product has it" };

/** Publishes an earlier publication again, under a number of its own; 0 publishes the product's rules as they are. The draft stays. */
export const rollBack = defineMutation({
  action: "rules.roll-back",
  input: RollBackRules,
  guard: ({ actor }) => requireOrganisation(actor, "rules.roll-back"),
  run: async ({ tx, actor, runtime, input, enqueue, audit, announce }) => {
    const { operationId, number, reason } = input;
    const [known] = await tx.select().from(rulesPublications).where(eq(rulesPublications.operationId, operationId));
    if (known) return { number: known.number, batchId: known.batchId };
    const [old] = await tx.select().from(rulesPublications).where(eq(rulesPublications.number, number));
    if (number > 0 && !old) throw notFound("publication");
    const content = old?.content ?? AS_THE_PRODUCT;
    // A rule that the engine no longer has cannot be published again.
    requireWholeContent(content);
    const publication = { operationId, content, reason, restores: number };
    const published = await publishContent({ tx, actor, runtime, enqueue, announce }, publication);
    audit({ subjectId: published.batchId, fields: ["number", "reason", "restores"] });
    return published;
  },
});

import { overrulings } from "@starboard/db/tables/overrulings";
import { reviewRequests } from "@starboard/db/tables/review-requests";
import { RestoreFinding } from "@starboard/domain/overruling";
import { eq } from "drizzle-orm";
import { requireOverruling } from "../guards/require-own.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/** Takes an own overruling back: the finding stands again. */
export const restoreFinding = defineMutation({
  action: "finding.restore",
  input: RestoreFinding,
  guard: (a) => requireOverruling(a, a.input.overrulingId),
  run: async ({ tx, subject: overruling, audit, announce }) => {
    await tx.delete(overrulings).where(eq(overrulings.id, overruling.id));
    const [request] = await tx.select().from(reviewRequests).where(eq(reviewRequests.id, overruling.requestId));
    audit({ subjectId: overruling.id, fields: ["rule"] });
    const audience = request ? [request.candidateId] : [];
    announce({ topic: "review", id: overruling.requestId, audience });
    announce({ topic: "story", id: overruling.storyId, audience });
    return { ruleId: overruling.ruleId };
  },
});

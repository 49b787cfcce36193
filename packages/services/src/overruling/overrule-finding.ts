import { overrulings } from "@starboard/db/tables/overrulings";
import { storyRevisions } from "@starboard/db/tables/story-revisions";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { placeFinding } from "@starboard/domain/finding-place";
import { OverruleFinding } from "@starboard/domain/overruling";
import { and, eq } from "drizzle-orm";
import { requireRequest } from "../guards/require-request.ts";
import { makeId } from "../make-id.ts";
import { findEvaluation } from "../story/find-evaluation.ts";
import { defineMutation } from "../verb/define-mutation.ts";

/**
 * The reviewer says, after the own rating, that a finding of the reviewed revision is not right there. The evaluation
 * stays as it is. Said again, the newer reason stands. Throws CONFLICT when the evaluation has no such finding.
 */
export const overruleFinding = defineMutation({
  action: "finding.overrule",
  input: OverruleFinding,
  // The lock makes of two clicks a first and a second.
  guard: (a) => requireRequest(a, "finding.overrule", a.input.requestId, { isLocked: true }),
  run: async ({ tx, actor, runtime, input, subject: request, audit, announce }) => {
    const { ruleId, start, end, reason } = input;
    const [revision] = await tx.select().from(storyRevisions).where(eq(storyRevisions.id, request.revisionId));
    if (!revision) throw notFound("revision");
    const evaluation = await findEvaluation(tx, revision.id);
    const finding = evaluation?.findings.find((one) => one.ruleId === ruleId && one.start === start && one.end === end);
    if (!(evaluation && finding)) {
      throw new StarboardError("CONFLICT", "The evaluation does not have this finding any more. Look at it again.");
    }
    const { section, ...range } = placeFinding(revision.sections, finding);
    const earlier = await tx
      .select()
      .from(overrulings)
      .where(and(eq(overrulings.requestId, request.id), eq(overrulings.ruleId, ruleId)));
    const same = earlier.find((one) => one.section === section && one.startOffset === range.start);
    const overrulingId = same?.id ?? makeId(runtime.clock);
    if (same) await tx.update(overrulings).set({ reason }).where(eq(overrulings.id, same.id));
    else {
      await tx.insert(overrulings).values({
        orgId: actor.orgId,
        id: overrulingId,
        requestId: request.id,
        storyId: request.storyId,
        revisionId: request.revisionId,
        reviewerId: actor.userId,
        ruleId,
        rulesetVersion: evaluation.ruleset.version,
        section,
        startOffset: range.start,
        endOffset: range.end,
        reason,
        createdAt: runtime.clock.now(),
      });
    }
    audit({ subjectId: overrulingId, fields: ["rule", "reason"] });
    announce({ topic: "review", id: request.id, audience: [request.candidateId] });
    announce({ topic: "story", id: request.storyId, audience: [request.candidateId] });
    return { overrulingId };
  },
});

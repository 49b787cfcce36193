import { comments } from "@starboard/db/tables/comments";
import { remarks } from "@starboard/db/tables/remarks";
import { notFound, StarboardError } from "@starboard/domain/errors";
import { AddRemark, MAX_REMARKS } from "@starboard/domain/remark";
import { and, count, eq, isNull } from "drizzle-orm";
import { requireOrganisation } from "../guards/require-organisation.ts";
import { makeId } from "../make-id.ts";
import { defineMutation } from "../verb/define-mutation.ts";
import { requireRules } from "./require-rules.ts";

/** Keeps a text for later comments; one that is made from an own comment counts that as its first use. */
export const addRemark = defineMutation({
  action: "remark.create",
  input: AddRemark,
  guard: ({ actor }) => requireOrganisation(actor, "remark.create"),
  run: async ({ tx, actor, runtime, input, audit }) => {
    const { body, ruleIds, commentId } = input;
    requireRules(ruleIds);
    const [kept] = await tx
      .select({ n: count() })
      .from(remarks)
      .where(and(eq(remarks.ownerId, actor.userId), isNull(remarks.deletedAt)));
    if (kept && kept.n >= MAX_REMARKS) {
      throw new StarboardError("INVALID", `You keep ${MAX_REMARKS} remarks, the most there can be. Delete one first.`);
    }
    const now = runtime.clock.now();
    const id = makeId(runtime.clock);
    await tx
      .insert(remarks)
      .values({ orgId: actor.orgId, id, ownerId: actor.userId, body, ruleIds, createdAt: now, updatedAt: now });
    if (commentId) {
      const used = await tx
        .update(comments)
        .set({ remarkId: id })
        .where(and(eq(comments.id, commentId), eq(comments.authorId, actor.userId)))
        .returning({ id: comments.id });
      if (used.length === 0) throw notFound("comment");
    }
    audit({ subjectId: id, fields: ["body", "rules"] });
    return { remarkId: id };
  },
});

import { z } from "zod";
import { CommentId, RemarkId } from "./identifier.ts";
import { MAX_REMARK_RULES } from "./remark-text.ts";
import { shortList } from "./short-list.ts";
import { storedText } from "./stored-text.ts";

/** Remarks that one person keeps in an organisation. */
export const MAX_REMARKS = 200;
const RemarkBody = storedText(1_000, "The remark").refine((text) => text.trim() !== "", "Write the remark.");
const RuleIds = shortList(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, "Choose a rule from the list."), {
  max: MAX_REMARK_RULES,
  message: `Link at most ${MAX_REMARK_RULES} rules.`,
});

export const AddRemark = z.object({
  body: RemarkBody,
  ruleIds: RuleIds.default([]),
  /** An own comment that it was made from: that counts as its first use. */
  commentId: CommentId.optional(),
});
export const EditRemark = z.object({ remarkId: RemarkId, body: RemarkBody, ruleIds: RuleIds });
/** `deleted: false` brings it back. */
export const DeleteRemark = z.object({ remarkId: RemarkId, deleted: z.boolean() });

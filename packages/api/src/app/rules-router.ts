import { DiscardRulesDraft, PublishRules, SaveRulesDraft } from "@starboard/domain/rules-draft";
import { discardDraft, getCurrentRules, getRules, publishRules, saveDraft } from "@starboard/services/rules";
import { member, router } from "./procedures.ts";

export const rulesRouter = router({
  current: member.query(({ ctx }) => getCurrentRules(ctx.service, {})),
  get: member.query(({ ctx }) => getRules(ctx.service, {})),
  saveDraft: member.input(SaveRulesDraft).mutation(({ ctx, input }) => saveDraft(ctx.service, input)),
  discardDraft: member.input(DiscardRulesDraft).mutation(({ ctx, input }) => discardDraft(ctx.service, input)),
  publish: member.input(PublishRules).mutation(({ ctx, input }) => publishRules(ctx.service, input)),
});

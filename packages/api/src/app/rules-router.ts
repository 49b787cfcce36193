import { BatchRef } from "@starboard/domain/batch";
import {
  DiscardRulesDraft,
  PreviewRules,
  PublishRules,
  RollBackRules,
  SaveRulesDraft,
} from "@starboard/domain/rules-draft";
import {
  discardDraft,
  getCurrentRules,
  getPreview,
  getRules,
  getWeightFit,
  publishRules,
  rollBack,
  saveDraft,
  startPreview,
} from "@starboard/services/rules";
import { member, router } from "./procedures.ts";

export const rulesRouter = router({
  current: member.query(({ ctx }) => getCurrentRules(ctx.service, {})),
  get: member.query(({ ctx }) => getRules(ctx.service, {})),
  saveDraft: member.input(SaveRulesDraft).mutation(({ ctx, input }) => saveDraft(ctx.service, input)),
  discardDraft: member.input(DiscardRulesDraft).mutation(({ ctx, input }) => discardDraft(ctx.service, input)),
  startPreview: member.input(PreviewRules).mutation(({ ctx, input }) => startPreview(ctx.service, input)),
  preview: member.input(BatchRef).query(({ ctx, input }) => getPreview(ctx.service, input)),
  fit: member.query(({ ctx }) => getWeightFit(ctx.service, {})),
  publish: member.input(PublishRules).mutation(({ ctx, input }) => publishRules(ctx.service, input)),
  rollBack: member.input(RollBackRules).mutation(({ ctx, input }) => rollBack(ctx.service, input)),
});

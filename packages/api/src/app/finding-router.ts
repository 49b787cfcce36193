import { DismissFinding } from "@starboard/domain/dismissal";
import { GetStory } from "@starboard/domain/story";
import { dismissFinding, listDismissed, showFinding } from "@starboard/services/dismissal";
import { member, router } from "./procedures.ts";

export const findingRouter = router({
  dismissed: member.input(GetStory).query(({ ctx, input }) => listDismissed(ctx.service, input)),
  dismiss: member.input(DismissFinding).mutation(({ ctx, input }) => dismissFinding(ctx.service, input)),
  showAgain: member.input(DismissFinding).mutation(({ ctx, input }) => showFinding(ctx.service, input)),
});

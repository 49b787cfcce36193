import { GetStory } from "@starboard/domain/story";
import { OpenShare, RevokeShare, ShareStory } from "@starboard/domain/story-share";
import { listShares, openShare, revokeShare, shareStory } from "@starboard/services/share";
import { member, open, router } from "./procedures.ts";

export const shareRouter = router({
  open: open.input(OpenShare).query(({ ctx, input }) => openShare(ctx.runtime, input)),
  list: member.input(GetStory).query(({ ctx, input }) => listShares(ctx.service, input)),
  create: member.input(ShareStory).mutation(({ ctx, input }) => shareStory(ctx.service, input)),
  revoke: member.input(RevokeShare).mutation(({ ctx, input }) => revokeShare(ctx.service, input)),
});

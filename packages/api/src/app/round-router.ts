import { CreateRound, HandIn, RoundRef } from "@starboard/domain/peer-round";
import { allocateRound, createRound, handInStory, listRounds } from "@starboard/services/peer-round";
import { member, router } from "./procedures.ts";

export const roundRouter = router({
  list: member.query(({ ctx }) => listRounds(ctx.service, {})),
  create: member.input(CreateRound).mutation(({ ctx, input }) => createRound(ctx.service, input)),
  handIn: member.input(HandIn).mutation(({ ctx, input }) => handInStory(ctx.service, input)),
  allocate: member.input(RoundRef).mutation(({ ctx, input }) => allocateRound(ctx.service, input)),
});

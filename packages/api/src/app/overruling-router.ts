import { OverruleFinding, RestoreFinding } from "@starboard/domain/overruling";
import { overruleFinding, restoreFinding } from "@starboard/services/overruling";
import { member, router } from "./procedures.ts";

export const overrulingRouter = router({
  add: member.input(OverruleFinding).mutation(({ ctx, input }) => overruleFinding(ctx.service, input)),
  remove: member.input(RestoreFinding).mutation(({ ctx, input }) => restoreFinding(ctx.service, input)),
});

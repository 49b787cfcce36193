import { SetRegistration } from "@starboard/domain/organisation";
import { getRegistration, setRegistration } from "@starboard/services/organisation";
import { member, router } from "./procedures.ts";

export const organisationRouter = router({
  registration: member.query(({ ctx }) => getRegistration(ctx.service, {})),
  setRegistration: member.input(SetRegistration).mutation(({ ctx, input }) => setRegistration(ctx.service, input)),
});

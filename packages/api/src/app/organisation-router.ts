import { SetRegistration, SetSecondFactor } from "@starboard/domain/organisation";
import { SetOrganisation, SetReadiness } from "@starboard/domain/organisation-settings";
import {
  getRegistration,
  getSettings,
  setOrganisation,
  setReadiness,
  setRegistration,
  setSecondFactor,
} from "@starboard/services/organisation";
import { member, router } from "./procedures.ts";

export const organisationRouter = router({
  settings: member.query(({ ctx }) => getSettings(ctx.service, {})),
  set: member.input(SetOrganisation).mutation(({ ctx, input }) => setOrganisation(ctx.service, input)),
  setReadiness: member.input(SetReadiness).mutation(({ ctx, input }) => setReadiness(ctx.service, input)),
  registration: member.query(({ ctx }) => getRegistration(ctx.service, {})),
  setRegistration: member.input(SetRegistration).mutation(({ ctx, input }) => setRegistration(ctx.service, input)),
  setSecondFactor: member.input(SetSecondFactor).mutation(({ ctx, input }) => setSecondFactor(ctx.service, input)),
});

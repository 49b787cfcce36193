import { SetMailPreferences, Unsubscribe } from "@starboard/domain/mail-preference";
import { countMails, getSubscription, listMailsToMe, unsubscribe } from "@starboard/services/mail";
import { getMailPreferences, setMailPreferences } from "@starboard/services/notification";
import { member, open, router } from "./procedures.ts";

export const mailRouter = router({
  preferences: member.query(({ ctx }) => getMailPreferences(ctx.service, {})),
  setPreferences: member.input(SetMailPreferences).mutation(({ ctx, input }) => setMailPreferences(ctx.service, input)),
  toMe: member.query(({ ctx }) => listMailsToMe(ctx.service, {})),
  sent: member.query(({ ctx }) => countMails(ctx.service, {})),
  /** Who holds a mail holds its link; nobody signs in for these two. */
  subscription: open.input(Unsubscribe).query(({ ctx, input }) => getSubscription(ctx.runtime, input)),
  unsubscribe: open.input(Unsubscribe).mutation(({ ctx, input }) => unsubscribe(ctx.runtime, input)),
});

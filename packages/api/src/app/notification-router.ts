import { notFound } from "@starboard/domain/errors";
import { MarkRead } from "@starboard/domain/notification";
import { listKeptMails } from "@starboard/services/mail";
import { listNotifications, markRead } from "@starboard/services/notification";
import { member, open, router } from "./procedures.ts";

export const notificationRouter = router({
  list: member.query(({ ctx }) => listNotifications(ctx.service, {})),
  markRead: member.input(MarkRead).mutation(({ ctx, input }) => markRead(ctx.service, input)),
  /** Mails kept instead of sent. Elsewhere than on the embedded installation this door does not exist. */
  keptMails: open.query(({ ctx }) => {
    if (!ctx.isEmbedded) throw notFound("page");
    return listKeptMails(ctx.runtime);
  }),
});

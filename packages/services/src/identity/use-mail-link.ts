import { type MAIL_LINK_KINDS, mailLinks } from "@starboard/db/tables/mail-links";
import type { Tx } from "@starboard/db/transaction";
import { StarboardError } from "@starboard/domain/errors";
import { and, eq, gt, isNull } from "drizzle-orm";
import { hashToken } from "../mail/link-token.ts";
import type { Runtime } from "../runtime.ts";

export const linkIsOver = () =>
  new StarboardError("NOT_FOUND", "This link has been used or is over. Ask for a new one.");

/** Uses a mailed link up: of two at the same time one finds it used. Throws NOT_FOUND when it does not work any more. */
export async function useMailLink(tx: Tx, runtime: Runtime, kind: (typeof MAIL_LINK_KINDS)[number], token: string) {
  const now = runtime.clock.now();
  const [link] = await tx
    .update(mailLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(mailLinks.tokenHash, hashToken(token)),
        eq(mailLinks.kind, kind),
        isNull(mailLinks.usedAt),
        gt(mailLinks.expiresAt, now),
      ),
    )
    .returning();
  if (!link?.userId) throw linkIsOver();
  return { ...link, userId: link.userId };
}

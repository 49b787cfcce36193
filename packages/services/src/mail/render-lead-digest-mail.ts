import { leadDigests } from "@starboard/db/tables/lead-digests";
import { organisations } from "@starboard/db/tables/organisations";
import { withTenant } from "@starboard/db/transaction";
import { renderLeadDigest } from "@starboard/email/render-lead-digest";
import type { RenderedMail } from "@starboard/email/rendered-mail";
import { eq } from "drizzle-orm";
import { findLead } from "../lead-digest/find-lead.ts";
import { summariseWeek } from "../lead-digest/summarise-week.ts";
import type { Runtime } from "../runtime.ts";
import { linkToChoice } from "./link-to-choice.ts";

/** A lead's week as it stands when the mail goes out; null for who leads nobody by then, or has switched it off. */
export function renderLeadDigestMail(
  runtime: Runtime,
  orgId: string,
  digestId: string,
): Promise<(RenderedMail & { to: string; unsubscribeLink: string }) | null> {
  return withTenant(runtime.pool, { orgId, userId: null }, async (tx) => {
    const [digest] = await tx.select().from(leadDigests).where(eq(leadDigests.id, digestId));
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    const lead = digest ? await findLead(tx, digest.userId) : null;
    if (!(digest && organisation && lead?.isWritten)) return null;
    const sentences = await summariseWeek({ tx, orgId, now: runtime.clock.now() }, lead.teamIds);
    if (sentences.length === 0) return null;
    const { slug, name } = organisation;
    const choice = linkToChoice(runtime, { orgId, userId: digest.userId, subscription: "lead-digest", slug });
    return {
      to: lead.person.email,
      unsubscribeLink: choice.oneClickLink,
      ...renderLeadDigest({
        name: lead.person.name,
        organisation: name,
        sentences,
        link: `${runtime.siteUrl}/o/${slug}/team`,
        choice,
      }),
    };
  });
}

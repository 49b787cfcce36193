import type { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { invites } from "@starboard/db/tables/invites";
import { memberships } from "@starboard/db/tables/memberships";
import { notifications } from "@starboard/db/tables/notifications";
import { organisations } from "@starboard/db/tables/organisations";
import { withTenant } from "@starboard/db/transaction";
import { dayWords } from "@starboard/domain/day-words";
import { paceOf } from "@starboard/domain/mail-paces";
import { FAREWELL_KINDS } from "@starboard/domain/notification-kinds";
import { isAccountNews } from "@starboard/email/render-account-news";
import { renderInvite } from "@starboard/email/render-invite";
import { renderNotification } from "@starboard/email/render-notification";
import { renderRegistration } from "@starboard/email/render-registration";
import type { RenderedMail } from "@starboard/email/rendered-mail";
import { eq } from "drizzle-orm";
import { findNames } from "../identity/find-names.ts";
import { findRecipient, isKnownAddress } from "../identity/find-recipient.ts";
import { describeNotifications } from "../notification/describe-notifications.ts";
import { loadMailPreferences } from "../notification/load-mail-preferences.ts";
import { localDate } from "../notification/local-time.ts";
import type { Runtime } from "../runtime.ts";
import { linkToChoice } from "./link-to-choice.ts";
import { linkToken } from "./link-token.ts";
import { renderAccountMail } from "./render-account-mail.ts";
import { renderDigestMail } from "./render-digest-mail.ts";
import { renderLeadDigestMail } from "./render-lead-digest-mail.ts";

type Delivery = typeof emailDeliveries.$inferSelect;
export type AddressedMail = RenderedMail & { to: string; unsubscribeLink?: string };

/** The address and words of a mail as they are now; null when its reason is gone (read, used, revoked, erased). */
export function renderDelivery(runtime: Runtime, delivery: Delivery): Promise<AddressedMail | null> {
  if (!delivery.orgId || isAccountNews(delivery.template)) return renderAccountMail(runtime, delivery);
  if (delivery.template === "digest") return renderDigestMail(runtime, delivery.orgId, delivery.subjectId);
  if (delivery.template === "lead-digest") return renderLeadDigestMail(runtime, delivery.orgId, delivery.subjectId);
  return delivery.template === "invite" || delivery.template === "register"
    ? renderInviteMail(runtime, delivery.orgId, delivery.subjectId)
    : renderNotificationMail(runtime, delivery.orgId, delivery.subjectId);
}

function renderInviteMail(runtime: Runtime, orgId: string, inviteId: string): Promise<AddressedMail | null> {
  return withTenant(runtime.pool, { orgId, userId: null }, async (tx) => {
    const [invite] = await tx.select().from(invites).where(eq(invites.id, inviteId));
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    if (!(invite && organisation) || invite.acceptedAt || invite.revokedAt) return null;
    const nameOf = await findNames(tx, [invite.invitedBy]);
    const link = `${runtime.siteUrl}/invite/${linkToken(runtime.secret, "invite", invite.id)}`;
    const { name: organisationName, timeZone } = organisation;
    if (invite.invitedBy === null) {
      const isKnown = await isKnownAddress(tx, invite.email);
      return { to: invite.email, ...renderRegistration({ organisation: organisationName, isKnown, link }) };
    }
    const mail = renderInvite({
      organisation: organisationName,
      inviter: nameOf(invite.invitedBy),
      roles: invite.roles,
      link,
      // In the organisation's zone: the invited person's is not known yet.
      until: dayWords(localDate(timeZone, invite.expiresAt), localDate(timeZone, runtime.clock.now())),
    });
    return { to: invite.email, ...mail };
  });
}

function renderNotificationMail(
  runtime: Runtime,
  orgId: string,
  notificationId: string,
): Promise<AddressedMail | null> {
  return withTenant(runtime.pool, { orgId, userId: null }, async (tx) => {
    const [row] = await tx.select().from(notifications).where(eq(notifications.id, notificationId));
    const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, orgId));
    if (!(row && organisation)) return null;
    const user = await findRecipient(tx, row.userId);
    const [described] = await describeNotifications(tx, [row], runtime.clock.now());
    if (!(user && described)) return null;
    const words = { name: user.name, sentence: described.sentence, organisation: organisation.name };
    if (FAREWELL_KINDS.includes(row.kind)) {
      return { to: user.email, ...renderNotification({ ...words, link: runtime.siteUrl, choice: null }) };
    }
    const [member] = await tx.select().from(memberships).where(eq(memberships.userId, row.userId));
    const { of } = await loadMailPreferences(tx, [row.userId]);
    // Gone, or switched off since it was queued.
    if (member?.state !== "active" || paceOf(of(row.userId).paces, row.kind) === "off") return null;
    const { kind, userId } = row;
    const choice = linkToChoice(runtime, { orgId, userId, subscription: kind, slug: organisation.slug });
    const link = `${runtime.siteUrl}/o/${organisation.slug}/${described.path}`;
    return {
      to: user.email,
      unsubscribeLink: choice.oneClickLink,
      ...renderNotification({ ...words, link, choice }),
    };
  });
}

import type { emailDeliveries } from "@starboard/db/tables/email-deliveries";
import { type Tx, withPerson } from "@starboard/db/transaction";
import { ACCOUNT_LINK_MINUTES as minutes } from "@starboard/domain/account-times";
import { type AccountNews, isAccountNews, renderAccountNews } from "@starboard/email/render-account-news";
import { renderAddressChanged } from "@starboard/email/render-address-changed";
import { renderConfirmAddress } from "@starboard/email/render-confirm-address";
import { renderPasswordReset } from "@starboard/email/render-password-reset";
import { renderSignInLink } from "@starboard/email/render-sign-in-link";
import type { RenderedMail } from "@starboard/email/rendered-mail";
import { findLinkRecipient, findOpenReset, findRecipient } from "../identity/find-recipient.ts";
import type { Runtime } from "../runtime.ts";
import { linkToken } from "./link-token.ts";

type Delivery = typeof emailDeliveries.$inferSelect;
type AddressedMail = RenderedMail & { to: string };

/**
 * Mails about the account, which belong to no organisation; null when there is nobody to write to, no reason any more, or
 * when the link would be over before it is read.
 */
export function renderAccountMail(runtime: Runtime, delivery: Delivery): Promise<AddressedMail | null> {
  const { template, subjectId } = delivery;
  return withPerson(runtime.pool, null, (tx) => {
    if (isAccountNews(template)) return renderNews(tx, runtime, template, delivery);
    return template === "password-reset"
      ? renderReset(tx, runtime, subjectId)
      : renderLink(tx, runtime, template, subjectId);
  });
}

async function renderNews(
  tx: Tx,
  { siteUrl }: Runtime,
  news: AccountNews,
  { userId }: Delivery,
): Promise<AddressedMail | null> {
  const person = userId ? await findRecipient(tx, userId) : null;
  if (!person) return null;
  return { to: person.email, ...renderAccountNews({ news, name: person.name, link: `${siteUrl}/reset` }) };
}

async function renderReset(tx: Tx, runtime: Runtime, resetId: string): Promise<AddressedMail | null> {
  const reset = await findOpenReset(tx, resetId);
  if (!reset || isOver(runtime, "password-reset", reset.expiresAt)) return null;
  const link = `${runtime.siteUrl}/reset/${linkToken(runtime.secret, "password-reset", resetId)}`;
  return { to: reset.email, ...renderPasswordReset({ name: reset.name, link, minutes }) };
}

async function renderLink(
  tx: Tx,
  runtime: Runtime,
  template: Delivery["template"],
  linkId: string,
): Promise<AddressedMail | null> {
  const person = await findLinkRecipient(tx, linkId);
  if (!person) return null;
  const { secret, siteUrl } = runtime;
  const { name, email, newEmail, oldEmail } = person;
  if (template === "address-changed")
    return oldEmail ? { to: oldEmail, ...renderAddressChanged({ name, link: `${siteUrl}/signin` }) } : null;
  if (person.usedAt || isOver(runtime, template, person.expiresAt)) return null;
  if (template === "sign-in") {
    return {
      to: email,
      ...renderSignInLink({ name, minutes, link: `${siteUrl}/signin/${linkToken(secret, "sign-in", linkId)}` }),
    };
  }
  if (template !== "address" || !newEmail) return null;
  return {
    to: newEmail,
    ...renderConfirmAddress({ name, link: `${siteUrl}/address/${linkToken(secret, "address", linkId)}` }),
  };
}

/** Whoever waited for the link has to ask for another one; the log says why none came. */
function isOver({ clock, logger }: Runtime, template: Delivery["template"], expiresAt: Date): boolean {
  if (expiresAt > clock.now()) return false;
  logger.warn({ template }, "a mail is not sent: its link was over before the mail server took it");
  return true;
}

import { createHmac, timingSafeEqual } from "node:crypto";
import { SUBSCRIPTIONS, type Subscription } from "@starboard/domain/mail-preference";

/** Whose mails of one kind from one organisation. */
export interface Subscriber {
  orgId: string;
  userId: string;
  subscription: Subscription;
}

const ID_BYTES = 16;

/**
 * Says in itself what it switches off, signed with the installation's secret: it works for as long as the mail lies in
 * a mailbox, opens nothing else, and there is no table of tokens. It holds ids only, no address and no name.
 */
export function unsubscribeToken(secret: string, { orgId, userId, subscription }: Subscriber): string {
  const content = Buffer.concat([bytesOf(orgId), bytesOf(userId), Buffer.from(subscription)]);
  return `${content.toString("base64url")}.${sign(secret, content).toString("base64url")}`;
}

/** Null for whatever was not signed here. */
export function readUnsubscribeToken(secret: string, token: string): Subscriber | null {
  const [content, signature] = token.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!(content && signature)) return null;
  const expected = sign(secret, content);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  const subscription = SUBSCRIPTIONS.find((name) => name === content.subarray(2 * ID_BYTES).toString());
  return subscription
    ? {
        orgId: uuidOf(content.subarray(0, ID_BYTES)),
        userId: uuidOf(content.subarray(ID_BYTES, 2 * ID_BYTES)),
        subscription,
      }
    : null;
}

const sign = (secret: string, content: Buffer): Buffer =>
  createHmac("sha256", secret).update("unsubscribe:").update(content).digest();

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

const uuidOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

import { createHash, createHmac } from "node:crypto";

export type TokenPurpose = "password-reset" | "sign-in" | "address" | "invite" | "set-up" | "erasure" | "share";

/**
 * A token of 256 bits that can be derived again from its id when a mail is rendered; the database keeps only
 * the SHA-256 of it.
 */
export const linkToken = (secret: string, purpose: TokenPurpose, id: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

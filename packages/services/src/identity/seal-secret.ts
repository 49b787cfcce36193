import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { Runtime } from "../runtime.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string): Buffer => createHmac("sha256", secret).update("second-factor").digest();

/** Encrypts a person's secret: who reads the database alone has no use of it, and in another person's row it does not open. */
export function sealSecret({ secret }: Runtime, userId: string, plain: Uint8Array): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(userId));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

export interface OpenedSecret {
  plain: Buffer;
  /** Sealed under an earlier secret of the installation: it is to be sealed again. */
  isOld: boolean;
}

/** By the installation's secret, or by one it had earlier. Null when none of them opens it. */
export function openSecret({ secret, earlierSecrets }: Runtime, userId: string, sealed: string): OpenedSecret | null {
  const plain = openWith(secret, userId, sealed);
  if (plain) return { plain, isOld: false };
  for (const earlier of earlierSecrets) {
    const old = openWith(earlier, userId, sealed);
    if (old) return { plain: old, isOld: true };
  }
  return null;
}

function openWith(secret: string, userId: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, "base64url");
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret), iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(userId))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

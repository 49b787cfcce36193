import { Secret, TOTP } from "otpauth";
import encodeQR from "qr";

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** Clocks of telephones are off by half a minute at most, or the codes of no site would work. */
const SKEW_STEPS = 1;

const appOf = (secret: Uint8Array, email = "") =>
  new TOTP({
    issuer: "Starboard",
    label: email,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

export const makeAppSecret = (): Uint8Array => new Secret({ size: SECRET_BYTES }).bytes;

/** @returns the half minute since 1970 that the code belongs to, one before or after now at most; null for a wrong code */
export function stepOfCode(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = appOf(secret).validate({ token: code, timestamp, window: SKEW_STEPS });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

export interface ShownSecret {
  /** Base32 in groups of four, for who types it. */
  text: string;
  /** An `otpauth:` address, for who has the app on the same device. */
  address: string;
  /** The same address as dark squares: a path of SVG in a square of `size` by `size`, with the light border it needs. */
  picture: { size: number; path: string };
}

/** The secret as an authenticator app takes it in. */
export function showSecret(secret: Uint8Array, email: string): ShownSecret {
  const app = appOf(secret, email);
  const address = app.toString();
  const rows = encodeQR(address, "raw", { ecc: "medium", border: 4 });
  return {
    text: groupsOf(app.secret.base32, 4, " "),
    address,
    picture: { size: rows.length, path: rows.map((row, y) => pathOfRow(row, y)).join("") },
  };
}

function pathOfRow(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
  }
  return path;
}

export function groupsOf(text: string, length: number, between: string): string {
  const groups: string[] = [];
  for (let at = 0; at < text.length; at += length) groups.push(text.slice(at, at + length));
  return groups.join(between);
}

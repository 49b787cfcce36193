import { z } from "zod";

/**
 * What is counted. `person` and `address` are every call of a person or token, or of whoever is not signed in, by
 * network address; the others are counted by network address on top of what each e-mail address is allowed.
 */
export const LIMIT_KINDS = ["sign-in", "mail", "register", "person", "address"] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** So many within so many seconds. */
export interface Limit {
  points: number;
  seconds: number;
}
/** Null where nothing is counted. */
export type RateLimits = Readonly<Record<LimitKind, Limit | null>>;

/** A class of thirty behind one address signs in, is mailed its links and works, none of them stopped. */
const USUAL: RateLimits = {
  "sign-in": { points: 60, seconds: 600 },
  mail: { points: 60, seconds: 3_600 },
  register: { points: 40, seconds: 3_600 },
  person: { points: 900, seconds: 60 },
  address: { points: 600, seconds: 60 },
};
const NONE = Object.fromEntries(LIMIT_KINDS.map((kind) => [kind, null])) as Record<LimitKind, null>;
const WANTED = `kind=number/seconds or kind=off, with one of ${LIMIT_KINDS.join(", ")}; or off alone`;

/** `person=900/60,mail=off` → limits by kind; what is not named keeps its usual one. `off` alone counts nothing. */
export const RateLimitText = z.string().transform((text, context): RateLimits => {
  if (text.trim() === "off") return NONE;
  const limits: Record<LimitKind, Limit | null> = { ...USUAL };
  for (const part of text.split(",").filter((each) => each.trim() !== "")) {
    const [name = "", value = ""] = part.split("=").map((each) => each.trim());
    const kind = LIMIT_KINDS.find((known) => known === name);
    const limit = readLimit(value);
    if (!(kind && limit !== undefined)) {
      context.addIssue({ code: "custom", message: `“${part.trim()}” is not ${WANTED}` });
      return z.NEVER;
    }
    limits[kind] = limit;
  }
  return limits;
});

function readLimit(value: string): Limit | null | undefined {
  if (value === "off") return null;
  const [points, seconds, ...rest] = value.split("/");
  const isNumber = (text: string | undefined): text is string => text !== undefined && /^[1-9]\d{0,5}$/.test(text);
  return isNumber(points) && isNumber(seconds) && rest.length === 0
    ? { points: Number(points), seconds: Number(seconds) }
    : undefined;
}

const SUBJECT: Record<LimitKind, string> = {
  "sign-in": "Too many attempts to sign in from your network.",
  mail: "Too many mails were asked for from your network.",
  register: "Too many accounts were asked for from your network.",
  person: "Too many requests in a short time.",
  address: "Too many requests in a short time from your network.",
};

/** The sentence for who is over a limit, with the time after which it is worth while to try again. */
export function describeLimit(kind: LimitKind, retryAfterSeconds: number): string {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait =
    retryAfterSeconds < 60
      ? `${retryAfterSeconds} second${retryAfterSeconds === 1 ? "" : "s"}`
      : `${minutes} minute${minutes === 1 ? "" : "s"}`;
  return `${SUBJECT[kind]} Try again in ${wait}.`;
}

import { everyone, inside, type MatrixRow } from "../outcomes.ts";
import { ownerOnly, TOKEN } from "./row-parts.ts";

export const MAIL_ROWS: Record<string, MatrixRow> = {
  "mail.preferences": { outcomes: inside("ok") },
  "mail.setPreferences": {
    input: () => ({ paces: { "comment-replied": "off" }, quietHours: { fromHour: 22, untilHour: 7 }, digestHour: 9 }),
    outcomes: inside("ok"),
  },
  "mail.toMe": { outcomes: inside("ok") },
  "mail.sent": { outcomes: ownerOnly },
  "mail.subscription": { input: () => ({ token: TOKEN }), outcomes: everyone("NOT_FOUND") },
  // The same answer to a token that nobody was given, so that none can be looked for.
  "mail.unsubscribe": { input: () => ({ token: TOKEN }), outcomes: everyone("ok") },
};

import { z } from "zod";
import { MAIL_PACES } from "./mail-paces.ts";
import { FAREWELL_KINDS, NOTIFICATION_KINDS } from "./notification-kinds.ts";

const hour = z.int().min(0, "Choose an hour.").max(23, "Choose an hour.");

/** What is named changes, the rest stays. */
export const SetMailPreferences = z.object({
  paces: z
    .partialRecord(z.enum(NOTIFICATION_KINDS), z.enum(MAIL_PACES))
    .refine(
      (paces) => !FAREWELL_KINDS.some((kind) => paces[kind] !== undefined),
      "This is always mailed at once: who is shut out cannot look under the bell.",
    )
    .optional(),
  /** Null: as the organisation has them. */
  quietHours: z.object({ fromHour: hour, untilHour: hour }).nullable().optional(),
  digestHour: hour.nullable().optional(),
  /** Whether a lead is told on Mondays how the week begins. */
  hasLeadDigest: z.boolean().optional(),
});

/** What a link in a mail switches off: the kind that it told of, the daily mail, or the weekly one to leads. */
export const SUBSCRIPTIONS = [...NOTIFICATION_KINDS, "digest", "lead-digest"] as const;
export type Subscription = (typeof SUBSCRIPTIONS)[number];

/** Long enough for every link of ours, and no longer. */
export const Unsubscribe = z.object({ token: z.string().min(1).max(300) });

import { FAREWELL_KINDS, MAILED_KINDS, NOTIFICATION_KINDS, type NotificationKind } from "./notification-kinds.ts";
import { isQuietHour, type QuietHours } from "./organisation-defaults.ts";

export const MAIL_PACES = ["at-once", "daily", "off"] as const;
/** How a notification goes out by mail besides the bell. */
export type MailPace = (typeof MAIL_PACES)[number];

/** Only what the person has changed. */
export type MailPaces = Partial<Record<NotificationKind, MailPace>>;

/** How one person is written to by one organisation, on the person's own clocks. */
export interface MailPreferences {
  paces: MailPaces;
  quietHours: QuietHours;
  /** 0–23; null means no daily mail. */
  digestHour: number | null;
}

export const DEFAULT_DIGEST_HOUR = 8;

/** The product's choice: once a day, at once for what cannot wait. */
const defaultPace = (kind: NotificationKind): MailPace => (MAILED_KINDS.includes(kind) ? "at-once" : "daily");

/** Whether a person may choose. Who is shut out has no other way to hear of it. */
export const isPaceFixed = (kind: NotificationKind): boolean => FAREWELL_KINDS.includes(kind);

export const paceOf = (paces: MailPaces, kind: NotificationKind): MailPace =>
  isPaceFixed(kind) ? "at-once" : (paces[kind] ?? defaultPace(kind));

/** What is left when the product's own choices are taken out: to go back to them is to keep nothing. */
export const changedPaces = (paces: MailPaces): MailPaces =>
  Object.fromEntries(
    NOTIFICATION_KINDS.flatMap((kind) => {
      const pace = paces[kind];
      return pace === undefined || isPaceFixed(kind) || pace === defaultPace(kind) ? [] : [[kind, pace]];
    }),
  );

/** How one notification is mailed at that hour of the person's day: what falls into quiet hours goes with the day's mail. */
export function chooseMail(
  { paces, quietHours, digestHour }: MailPreferences,
  kind: NotificationKind,
  hourOfDay: number,
): MailPace {
  if (isPaceFixed(kind)) return "at-once";
  const pace = paceOf(paces, kind);
  const today = pace === "at-once" && isQuietHour(quietHours, hourOfDay) ? "daily" : pace;
  return today === "daily" && digestHour === null ? "off" : today;
}

/** The hour of the daily mail: the chosen one, or the end of the quiet hours where it lies in them. Null without one. */
export const digestHourOf = ({ quietHours, digestHour }: MailPreferences): number | null =>
  digestHour !== null && isQuietHour(quietHours, digestHour) ? quietHours.untilHour : digestHour;

/** Whether a daily mail that is due may go out at that hour: never before its time of the day, never in quiet hours. */
export function isDigestHour(preferences: MailPreferences, hourOfDay: number): boolean {
  const from = digestHourOf(preferences);
  return from !== null && hourOfDay >= from && !isQuietHour(preferences.quietHours, hourOfDay);
}

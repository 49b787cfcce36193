import { DEFAULT_REVIEW_CAPACITY } from "./review-languages.ts";

/** Hours on a person's own clocks in which the organisation sends no reminder. The same hour twice means none. */
export interface QuietHours {
  fromHour: number;
  untilHour: number;
}

export const DEFAULT_ORGANISATION = {
  quietFromHour: 20,
  quietUntilHour: 8,
  reviewCapacity: DEFAULT_REVIEW_CAPACITY,
  newStoryVisibility: "private",
} as const;

/** True in the quiet hours, which may go over midnight. */
export const isQuietHour = ({ fromHour, untilHour }: QuietHours, hourOfDay: number): boolean =>
  fromHour <= untilHour
    ? hourOfDay >= fromHour && hourOfDay < untilHour
    : hourOfDay >= fromHour || hourOfDay < untilHour;

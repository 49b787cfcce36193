import { CalendarDay } from "@starboard/domain/availability";
import { z } from "zod";

const day = z.union([z.literal("").transform(() => null), CalendarDay]).default(null);

/** The fields that the browser hands over as text; what is ticked is read beside it. */
export const AvailabilityFormInput = z
  .object({
    capacity: z
      .string()
      .trim()
      .regex(/^\d+$/, "Write a whole number.")
      .transform(Number)
      .pipe(z.number().max(100, "At most 100 at a time.")),
    awayFrom: day,
    awayUntil: day,
  })
  .refine(({ awayFrom, awayUntil }) => (awayFrom === null) === (awayUntil === null), {
    message: "Say both the first and the last day, or none.",
    path: ["awayUntil"],
  })
  .refine(({ awayFrom, awayUntil }) => !(awayFrom && awayUntil) || awayFrom <= awayUntil, {
    message: "The last day is before the first.",
    path: ["awayUntil"],
  });

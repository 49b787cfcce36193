import { RequestReview } from "@starboard/domain/review";
import { z } from "zod";

/** What the form holds, as the browser hands it over: the days are text there. */
export const RequestFormInput = z.object({
  message: RequestReview.shape.message,
  dueInDays: z
    .string()
    .trim()
    .regex(/^\d+$/, "Write the days as a whole number.")
    .transform(Number)
    .pipe(RequestReview.shape.dueInDays.unwrap()),
});

import { RequestReview } from "@starboard/domain/review";
import { z } from "zod";

const orNull = (text: string) => (text === "" ? null : text);

/** What the form holds, as the browser hands it over: the days are text there, and what is left open is empty. */
export const RequestFormInput = z.object({
  asked: RequestReview.shape.asked.unwrap(),
  reviewerId: z.string().transform(orNull).default(null).pipe(RequestReview.shape.reviewerId.unwrap()),
  interviewOn: z.string().transform(orNull).pipe(RequestReview.shape.interviewOn.unwrap()),
  language: z.string().transform(orNull).pipe(RequestReview.shape.language.unwrap()),
  message: RequestReview.shape.message,
  dueInDays: z
    .string()
    .trim()
    .regex(/^\d+$/, "Write the days as a whole number.")
    .transform(Number)
    .pipe(RequestReview.shape.dueInDays.unwrap()),
});

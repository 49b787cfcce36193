import { CreateRound } from "@starboard/domain/peer-round";
import { z } from "zod";

const whole = (schema: z.ZodType<number, number>) =>
  z.string().trim().regex(/^\d+$/, "Write a whole number.").transform(Number).pipe(schema);

/** What the form hands over: numbers are text there. */
export const CreateRoundInput = z.object({
  teamId: z.string(),
  name: CreateRound.shape.name,
  rubric: CreateRound.shape.rubric,
  each: whole(CreateRound.shape.each),
  handInDays: whole(CreateRound.shape.handInDays),
  reviewDays: whole(CreateRound.shape.reviewDays),
});

import { DIMENSIONS } from "@starboard/domain/evaluation";
import { CreateRound } from "@starboard/domain/peer-round";
import { z } from "zod";

const whole = z
  .string()
  .trim()
  .refine((text) => /^\d+$/.test(text), "Write a whole number.")
  .transform(Number);
const ticked = z.literal("on").optional();

/** What the form hands over: numbers are text there, and a box is a field of its own. */
export const CreateRoundInput = z
  .object({
    teamId: z.string(),
    name: z.string(),
    rubric: z.string(),
    each: whole,
    handInDays: whole,
    reviewDays: whole,
    known: z.enum(["names", "pseudonyms"]),
    structure: ticked,
    ownership: ticked,
    specificity: ticked,
    judgement: ticked,
    learning: ticked,
    concision: ticked,
  })
  .transform(
    ({ teamId, name, rubric, each, handInDays, reviewDays, known, ...boxes }): z.input<typeof CreateRound> => ({
      ...{ teamId, name, rubric, each, handInDays, reviewDays },
      isPseudonymous: known === "pseudonyms",
      dimensions: DIMENSIONS.filter((dimension) => boxes[dimension]),
    }),
  )
  .pipe(CreateRound);

import { StarboardError } from "@starboard/domain/errors";
import type { z } from "zod";

/** Parses a verb's input. Throws INVALID with each field's path and what is wrong with it. */
export function parseInput<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new StarboardError("INVALID", issues[0]?.message ?? "The input is not valid.", { issues });
}

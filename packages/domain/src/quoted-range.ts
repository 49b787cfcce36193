import { z } from "zod";
import { SECTION_LABELS } from "./section.ts";

/** Words of a revision that somebody has selected, and what they read there. */
export const QUOTED_RANGE = {
  section: z.enum(SECTION_LABELS),
  /** UTF-16 offsets into the section's text in the pinned revision, end exclusive. */
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** The words that the range covers; a difference means that another text was on the screen. */
  quote: z.string().min(1).max(8_000),
};

export type QuotedRange = z.output<z.ZodObject<typeof QUOTED_RANGE>>;

export const isSelection = (range: { start: number; end: number }): boolean => range.end > range.start;
export const NO_SELECTION = { message: "Select at least one character.", path: ["end"] };

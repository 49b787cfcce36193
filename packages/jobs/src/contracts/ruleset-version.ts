import { z } from "zod";

/** `starboard@x.y.z`, as evaluations carry it. */
export const RulesetVersion = z.string().regex(/^starboard@\d{1,6}\.\d{1,6}\.\d{1,6}$/);

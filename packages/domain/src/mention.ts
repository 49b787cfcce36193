import { z } from "zod";
import { Id } from "./identifier.ts";

const MAX_MENTIONS = 10;

/** People named with an @ in a text that is sent; who is not named in the text is left out. */
export const Mentions = z.array(Id).max(MAX_MENTIONS, `Mention at most ${MAX_MENTIONS} people.`).default([]);

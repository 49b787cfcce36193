import type { Tx } from "@starboard/db/transaction";
import type { Runtime } from "../runtime.ts";
import { countWithin } from "./count-within.ts";

/** Throws LIMIT when one address was asked for too often within the hour, known or not. */
export const countMail = (tx: Tx, runtime: Runtime, email: string): Promise<void> =>
  countWithin(tx, runtime, {
    key: `mail:${email}`,
    max: 15,
    windowMs: 60 * 60_000,
    sentence: "This address was asked for too often. Look into its mailbox, or try in an hour.",
  });

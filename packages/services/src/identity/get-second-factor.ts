import { recoveryCodes } from "@starboard/db/tables/recovery-codes";
import { secondFactors } from "@starboard/db/tables/second-factors";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineOpenVerb } from "../verb/define-open-verb.ts";

/** Whether the caller's second factor is on, since when, and how many recovery codes are left. */
export const getSecondFactor = defineOpenVerb({
  door: "self",
  input: z.object({}),
  run: async ({ tx, userId }) => {
    const [factor] = await tx
      .select({ onSince: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)));
    const unused = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
    return { onSince: factor?.onSince ?? null, recoveryCodesLeft: await tx.$count(recoveryCodes, unused) };
  },
});

import { recoveryCodes } from "@starboard/db/tables/recovery-codes";
import { secondFactors } from "@starboard/db/tables/second-factors";
import { secondSteps } from "@starboard/db/tables/second-steps";
import { BothFactors } from "@starboard/domain/second-factor";
import { eq } from "drizzle-orm";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { countCode } from "./code-limit.ts";
import { requireBothFactors } from "./require-both-factors.ts";
import { tellOfAccount } from "./tell-of-account.ts";

/** Turns the caller's second factor off, after password and code, and forgets the secret and the recovery codes. */
export const turnOffSecondFactor = defineOpenVerb({
  door: "self",
  input: BothFactors,
  before: ({ runtime, userId }) => countCode(runtime, userId),
  run: async ({ tx, runtime, input, userId, enqueue }) => {
    await requireBothFactors(tx, runtime, userId, input);
    await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
    await tx.delete(secondSteps).where(eq(secondSteps.userId, userId));
    await tellOfAccount({ tx, runtime, enqueue }, userId, "second-factor-off");
    return { isOn: false };
  },
});

import { BothFactors } from "@starboard/domain/second-factor";
import { defineOpenVerb } from "../verb/define-open-verb.ts";
import { countCode } from "./code-limit.ts";
import { makeRecoveryCodes } from "./make-recovery-codes.ts";
import { requireBothFactors } from "./require-both-factors.ts";
import { tellOfAccount } from "./tell-of-account.ts";

/** Ten new recovery codes, after password and code; the earlier ones open nothing any more. */
export const renewRecoveryCodes = defineOpenVerb({
  door: "self",
  input: BothFactors,
  before: ({ runtime, userId }) => countCode(runtime, userId),
  run: async ({ tx, runtime, input, userId, enqueue }) => {
    await requireBothFactors(tx, runtime, userId, input);
    const codes = await makeRecoveryCodes(tx, runtime, userId);
    await tellOfAccount({ tx, runtime, enqueue }, userId, "second-factor-codes");
    return { recoveryCodes: codes };
  },
});

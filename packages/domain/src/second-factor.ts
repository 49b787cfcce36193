import { z } from "zod";
import { StarboardError } from "./errors.ts";

const Password = z.string().max(128);
/** As somebody types it: six digits of the app, or a recovery code, with spaces and hyphens or without. */
const GivenCode = z
  .string()
  .max(64, "This is no code.")
  .transform((text) => text.replace(/[\s-]/g, "").toLowerCase())
  .refine((text) => text.length > 0, "Write the code.");

/** What the sign-in page's second step asks for. */
export const SecondStepForm = z.object({ code: GivenCode });
/** The present password shows that it is the person, and not whoever found a browser open. */
export const StartSecondFactor = z.object({ password: Password });
export const ConfirmSecondFactor = z.object({ code: GivenCode });
/** Both factors, as for signing in: for turning it off and for new recovery codes. */
export const BothFactors = z.object({ password: Password, code: GivenCode });

/** For who has no second factor where the organisation asks its members for one. `details.reason` leads to the settings. */
export const lacksSecondFactor = () =>
  new StarboardError(
    "FORBIDDEN",
    "This organisation asks its members for a second factor, and you have none. Turn it on in the settings of your personal space, then come back.",
    { reason: "second-factor" },
  );

/** The lengths tell the two kinds apart: an app's code has six digits. */
export const isAppCode = (code: string): boolean => code.length === 6;

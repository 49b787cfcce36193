import { z } from "zod";
import { Id } from "./identifier.ts";
import { storedLine } from "./stored-text.ts";

/** Trimmed and lower-cased: one address, one person. */
export const EmailAddress = z
  .string()
  .max(254, "This address is too long.")
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z.email({
      error: ({ input }) =>
        input === "" ? "Write an e-mail address." : "This is not an e-mail address. It looks like name@example.org.",
    }),
  );

/** Length only here; the list of common passwords is checked where the hash is made. */
export const NewPassword = z
  .string()
  .min(8, "A password has at least 8 characters.")
  .max(128, "A password has at most 128 characters.");

export const PersonName = storedLine(80, "The name");

/** IANA name such as Europe/Lisbon; whether it exists is checked by the service. */
export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/, "Choose a time zone from the list.");

export const SignIn = z.object({ email: EmailAddress, password: z.string().min(1, "Write your password.").max(128) });
export const RequestPasswordReset = z.object({ email: EmailAddress });
export const RequestSignInLink = z.object({ email: EmailAddress });
export const MailedToken = z.object({ token: z.string().min(20).max(200) });
/** The present password shows that it is the person who asks; the new address proves itself by the mailed link. */
export const RequestAddressChange = z.object({ email: EmailAddress, password: z.string().max(128) });
export const ResetPassword = z.object({ token: z.string().min(20).max(200), password: NewPassword });
export const UpdateProfile = z.object({ name: PersonName, timeZone: TimeZone });
export const ChangePassword = z.object({ current: z.string().max(128), next: NewPassword });

/** The present password shows that it is the person who signs the others out, and not whoever found a browser open. */
export const EndOtherSessions = z.object({ password: z.string().max(128) });
/** One of the caller's own sessions. */
export const EndSession = EndOtherSessions.extend({ sessionId: Id });

export const SetUp = z.object({
  token: z.string().min(20).max(200),
  name: PersonName,
  email: EmailAddress,
  password: NewPassword,
  organisation: storedLine(80, "The organisation's name"),
  timeZone: TimeZone,
});

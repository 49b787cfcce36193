import { z } from "zod";
import { EmailAddress } from "./account.ts";
import { SIGN_IN_PROVIDERS } from "./provider-names.ts";

/** Whom a provider says it has before it. */
export const ProvidedIdentity = z.object({
  provider: z.enum(SIGN_IN_PROVIDERS),
  /** The provider's own id of the person, which it never gives to another. */
  subject: z.string().min(1).max(255),
  email: EmailAddress.nullable(),
  /** Whether the provider itself has seen that the address is this person's. */
  isVerified: z.boolean(),
});
export type ProvidedIdentity = z.output<typeof ProvidedIdentity>;

export const SIGN_IN_PROVIDERS = ["github", "google"] as const;
export type SignInProvider = (typeof SIGN_IN_PROVIDERS)[number];

export const PROVIDER_NAMES: Readonly<Record<SignInProvider, string>> = { github: "GitHub", google: "Google" };

/** Why a provider's person is not let in. */
export const PROVIDER_REFUSALS: Readonly<Record<"unverified" | "unknown" | "other" | "failed", string>> = {
  unverified: "The address there is not verified. Verify it there, or sign in here with your password.",
  unknown: "Nobody here has the address you use there. You get an account through an invitation.",
  other:
    "Another account there has been used with this address. Use that one, or choose a new password by mail: then it is forgotten.",
  failed: "Signing in there did not work. Try again, or sign in with your password.",
};
export type ProviderRefusal = keyof typeof PROVIDER_REFUSALS;

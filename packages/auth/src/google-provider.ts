import type { OAuthConfig } from "next-auth/providers/oauth";
import type { ProviderSettings } from "./provider-settings.ts";

interface GoogleClaims {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}

/** Google by OpenID Connect: the signed token says who it is; issuer, audience, nonce and signature are checked. */
export const googleProvider = ({ clientId, clientSecret, url }: ProviderSettings): OAuthConfig<GoogleClaims> => ({
  id: "google",
  name: "Google",
  type: "oauth",
  clientId,
  clientSecret,
  wellKnown: `${url}/.well-known/openid-configuration`,
  authorization: { params: { scope: "openid email profile" } },
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  profile: ({ sub, name, email, email_verified }) => ({
    id: sub,
    name: name ?? null,
    email: email ?? null,
    isVerified: email_verified === true,
  }),
});

import type { OAuthConfig } from "next-auth/providers/oauth";
import type { ProviderSettings } from "./provider-settings.ts";

interface GitHubPerson {
  id: number;
  name: string;
  emails: { email: string; primary: boolean; verified: boolean }[];
}

const ANSWER_WITHIN_MS = 4_000;

/** GitHub, or a GitHub of one's own. Only the primary address counts, and only as far as GitHub has verified it. */
export function gitHubProvider({ clientId, clientSecret, url }: ProviderSettings): OAuthConfig<GitHubPerson> {
  const api = url === "https://github.com" ? "https://api.github.com" : `${url}/api/v3`;
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    clientId,
    clientSecret,
    issuer: `${url}/login/oauth`,
    authorization: { url: `${url}/login/oauth/authorize`, params: { scope: "read:user user:email" } },
    token: `${url}/login/oauth/access_token`,
    userinfo: {
      request: async ({ tokens }) => {
        const token = tokens.access_token ?? "";
        const { id, login } = (await ask(`${api}/user`, token)) as { id: number; login: string };
        const emails = (await ask(`${api}/user/emails`, token)) as GitHubPerson["emails"];
        return { id, name: login, emails };
      },
    },
    checks: ["pkce", "state"],
    profile: ({ id, name, emails }) => {
      const primary = emails.find((one) => one.primary);
      return { id: String(id), name, email: primary?.email ?? null, isVerified: primary?.verified === true };
    },
  };
}

async function ask(url: string, token: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
    redirect: "error",
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}.`);
  return response.json();
}

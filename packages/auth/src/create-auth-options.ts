import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { gitHubProvider } from "./github-provider.ts";
import { googleProvider } from "./google-provider.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import { sessionCookieName } from "./session-cookie.ts";

declare module "next-auth" {
  interface User {
    sessionId?: string;
    /** Of a provider's person: whether the provider has verified the address. */
    isVerified?: boolean;
  }
  interface Session {
    sessionId?: string | undefined;
  }
}

export interface OpenedSession {
  sessionId: string;
  userId: string;
}

/** What sign-in needs from the use cases. */
export interface AuthPorts {
  signIn: (credentials: { email: string; password: string }, userAgent: string) => Promise<OpenedSession>;
  /** By the token of a mailed link. */
  signInByLink: (token: string, userAgent: string) => Promise<OpenedSession>;
  /** Only where the one-click door exists. */
  signInAsDemo?: (userId: string, userAgent: string) => Promise<OpenedSession>;
  /** By a code, for who has shown the first factor in this browser. */
  signInByCode: (code: string, userAgent: string) => Promise<OpenedSession>;
  /** By what GitHub or Google says. @returns where the browser goes on to, where no session is open yet or none will be */
  signInByProvider: (identity: ProvidedPerson) => Promise<OpenedSession | { goesTo: string }>;
  signOut: (sessionId: string) => Promise<void>;
  /** Hears the code of what went wrong; the rest may name people and stays here. */
  noteProblem: (code: string) => void;
}

/** As the provider wrote it; nothing of it has been judged. */
interface ProvidedPerson {
  provider: string;
  subject: string;
  email: string | null;
  isVerified: boolean;
}

export interface AuthSettings {
  ports: AuthPorts;
  secret: string;
  /** True where the site is served over https: the cookie is then bound to the host. */
  isHttps: boolean;
  maxAgeSeconds: number;
  /** Those that this installation is known to. */
  providers: { github?: ProviderSettings | undefined; google?: ProviderSettings | undefined };
}

type Headers = Record<string, unknown> | undefined;
const userAgentOf = (headers: Headers): string => String(headers?.["user-agent"] ?? "unknown");

/**
 * next-auth's part: forms, cookie, token. The token names a session row, which is read on every request,
 * so that signing out or being removed takes effect at once.
 */
export function createAuthOptions(settings: AuthSettings): NextAuthOptions {
  const { ports, secret, isHttps, maxAgeSeconds, providers } = settings;
  const { signInAsDemo } = ports;
  const password = CredentialsProvider({
    id: "password",
    name: "E-mail and password",
    credentials: { email: {}, password: {} },
    authorize: async (given, request) => {
      const credentials = { email: given?.email ?? "", password: given?.password ?? "" };
      const { sessionId, userId } = await ports.signIn(credentials, userAgentOf(request.headers));
      return { id: userId, sessionId };
    },
  });
  const link = CredentialsProvider({
    id: "link",
    name: "Mailed link",
    credentials: { token: {} },
    authorize: async (given, request) => {
      const { sessionId, userId } = await ports.signInByLink(given?.token ?? "", userAgentOf(request.headers));
      return { id: userId, sessionId };
    },
  });
  const code = CredentialsProvider({
    id: "code",
    name: "Code of the second factor",
    credentials: { code: {} },
    authorize: async (given, request) => {
      const { sessionId, userId } = await ports.signInByCode(given?.code ?? "", userAgentOf(request.headers));
      return { id: userId, sessionId };
    },
  });
  const demo = CredentialsProvider({
    id: "demo",
    name: "Demo",
    credentials: { userId: {} },
    authorize: async (given, request) => {
      if (!signInAsDemo) return null;
      const { sessionId, userId } = await signInAsDemo(given?.userId ?? "", userAgentOf(request.headers));
      return { id: userId, sessionId };
    },
  });
  return {
    providers: [
      password,
      link,
      code,
      ...(signInAsDemo ? [demo] : []),
      ...(providers.github ? [gitHubProvider(providers.github)] : []),
      ...(providers.google ? [googleProvider(providers.google)] : []),
    ],
    logger: { error: (code) => ports.noteProblem(code), warn: () => undefined, debug: () => undefined },
    secret,
    session: { strategy: "jwt", maxAge: maxAgeSeconds },
    pages: { signIn: "/signin", error: "/signin" },
    useSecureCookies: isHttps,
    cookies: {
      sessionToken: {
        name: sessionCookieName(isHttps),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps },
      },
    },
    callbacks: {
      // Of a provider's person next-auth knows the provider's id only: here it becomes one of ours, or nobody.
      signIn: async ({ user, account }) => {
        if (account?.type !== "oauth") return true;
        const opened = await ports.signInByProvider({
          provider: account.provider,
          subject: account.providerAccountId,
          email: user.email ?? null,
          isVerified: user.isVerified === true,
        });
        if ("goesTo" in opened) return opened.goesTo;
        user.id = opened.userId;
        user.sessionId = opened.sessionId;
        return true;
      },
      jwt: ({ token, user }) => (user?.sessionId ? { sub: user.id, sessionId: user.sessionId } : token),
      session: ({ session, token }) => ({ ...session, sessionId: token.sessionId }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionId) await ports.signOut(token.sessionId);
      },
    },
  };
}

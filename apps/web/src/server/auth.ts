import "server-only";
import { createAuthOptions } from "@starboard/auth/create-auth-options";
import { readSessionCookie, sessionCookieName } from "@starboard/auth/session-cookie";
import { SESSION_DAYS } from "@starboard/domain/account-times";
import { StarboardError } from "@starboard/domain/errors";
import { SIGN_IN_PROVIDERS, type SignInProvider } from "@starboard/domain/provider-names";
import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { cache } from "react";
import { isHttps, providersOf } from "../env.ts";
import {
  getComposition,
  SecondStepNeeded,
  signIn,
  signInAsDemo,
  signInByCode,
  signInByLink,
  signInByProvider,
  signOut,
} from "./compose.ts";
import { readStepToken, secondStepAfterProvider } from "./second-step.ts";

/** Of a browser that brings no token: it reads like one that is over. */
const NO_STEP = "no-step-was-begun-in-this-browser";

/** The row behind the cookie says when it is over; the cookie itself need not outlive it. */
const MAX_AGE_SECONDS = SESSION_DAYS * 86_400;

interface SignInWatcher {
  /** Hears why nobody was let in, with its code. */
  onRefusal?: (error: StarboardError) => void;
  /** Hears that the first factor was right and what the browser is to bring along with the second. */
  onSecondStep?: (token: string) => void;
}

/** next-auth's options with our use cases behind them; the demo door only where it may exist. */
export async function getAuthOptions({ onRefusal, onSecondStep }: SignInWatcher = {}): Promise<NextAuthOptions> {
  const { env, runtime, authSecret } = await getComposition();
  /** next-auth puts an error's message into its answer, so only sentences that are meant for people may pass. */
  const forPeople = async <T>(way: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof SecondStepNeeded) {
        onSecondStep?.(error.token);
        throw error;
      }
      if (error instanceof StarboardError && error.code !== "UNAVAILABLE") {
        // Without the address, which is personal; whoever was right and failed at the second step is in the audit log.
        runtime.logger.warn({ way, code: error.code }, "a sign-in was refused");
        onRefusal?.(error);
        throw error;
      }
      runtime.logger.error({ err: error }, "signing in failed");
      throw new Error("Signing in does not work at the moment. Try again in a minute.", { cause: error });
    }
  };
  return createAuthOptions({
    secret: authSecret,
    isHttps: isHttps(env),
    maxAgeSeconds: MAX_AGE_SECONDS,
    providers: providersOf(env),
    ports: {
      signIn: (credentials, userAgent) => forPeople("password", signIn(runtime, credentials, userAgent)),
      signInByLink: (token, userAgent) => forPeople("mailed-link", signInByLink(runtime, { token }, userAgent)),
      signInByCode: async (code, userAgent) =>
        forPeople("second-step", signInByCode(runtime, { token: (await readStepToken()) ?? NO_STEP, code }, userAgent)),
      signInByProvider: async (identity) => {
        const userAgent = (await headers()).get("user-agent") ?? "unknown";
        try {
          return await forPeople("provider", signInByProvider(runtime, identity, userAgent));
        } catch (error) {
          if (error instanceof SecondStepNeeded) return { goesTo: await secondStepAfterProvider() };
          const reason = error instanceof StarboardError ? error.details.reason : undefined;
          return { goesTo: `/signin?refused=${typeof reason === "string" ? reason : "failed"}` };
        }
      },
      noteProblem: (code) => runtime.logger.warn({ code }, "next-auth met a problem"),
      signOut: (sessionId) => signOut(runtime, sessionId),
      ...(env.STARBOARD_EMBEDDED && {
        signInAsDemo: (userId: string, userAgent: string) =>
          forPeople("demo-door", signInAsDemo(runtime, userId, userAgent)),
      }),
    },
  });
}

/** The providers whose buttons the sign-in page shows. */
export async function listSignInProviders(): Promise<SignInProvider[]> {
  const providers = providersOf((await getComposition()).env);
  return SIGN_IN_PROVIDERS.filter((name) => providers[name]);
}

/** The session id in the cookie of a page's request, or null; whether it still holds is for the database to say. */
export const readSessionId = cache(async (): Promise<string | null> => {
  const { env } = await getComposition();
  return readCookie((await cookies()).get(sessionCookieName(isHttps(env)))?.value);
});

/** The same in the header as it came. */
export async function sessionIdIn(cookie: string | null): Promise<string | null> {
  const { env } = await getComposition();
  const name = `${sessionCookieName(isHttps(env))}=`;
  const pair = (cookie ?? "").split(/; */).find((each) => each.startsWith(name));
  return readCookie(pair?.slice(name.length));
}

async function readCookie(cookie: string | undefined): Promise<string | null> {
  const { runtime, authSecret } = await getComposition();
  if (!cookie) return null;
  return readSessionCookie(cookie, authSecret).catch(() => {
    runtime.logger.warn("a session cookie could not be read");
    return null;
  });
}

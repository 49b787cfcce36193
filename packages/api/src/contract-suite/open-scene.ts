import type { LiveHub } from "@starboard/services/live";
import { type KeptState, keepState } from "@starboard/testing/kept-state";
import { QUIET } from "@starboard/testing/quiet-observer";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { type AppContext, createAppCaller } from "../app/app-router.ts";
import { type Asker, type Blueprint, isOutside, isToken } from "./scene.ts";

export interface Scene {
  database: TestDatabase;
  contextOf: (asker: Asker) => AppContext;
  callerOf: (asker: Asker) => ReturnType<typeof createAppCaller>;
  /** How everything was: what an allowed call changed must not colour the next procedure. */
  kept: KeptState;
  close: () => Promise<void>;
}

const SCOPES = { readToken: "read", writeToken: "write" } as const;
const NO_LIVE: LiveHub = { subscribe: () => () => undefined, since: () => [], size: 0, stop: async () => undefined };

/** A copy of the blueprint's database, with everybody's way in. */
export async function openScene({ template, people }: Blueprint): Promise<Scene> {
  const database = await openTestDatabase({ template });
  const contextOf = (asker: Asker): AppContext => {
    const tokenScope = isToken(asker) ? SCOPES[asker] : null;
    const actor = isToken(asker) ? "author" : asker;
    const base = {
      runtime: database.app,
      live: NO_LIVE,
      limit: async () => undefined,
      isEmbedded: false,
      observer: QUIET,
      resolveAgain: async () => null,
    };
    if (actor === "anonymous" || actor === "guest") return { ...base, session: null };
    const { userId, name, email, sessionId, actor: person } = people[actor];
    const signedIn = { sessionId, userId, name, email, timeZone: "Europe/London", organisations: [] };
    const inside = isOutside(actor) ? null : person;
    return { ...base, session: { person: signedIn, actor: inside, lacksSecondFactor: false, tokenScope } };
  };
  const kept = await keepState(database);
  const close = async () => {
    await kept.close();
    await database.drop();
  };
  return { database, kept, contextOf, callerOf: (asker) => createAppCaller(contextOf(asker)), close };
}

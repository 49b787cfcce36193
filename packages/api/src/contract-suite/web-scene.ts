import { type KeptState, keepState } from "@starboard/testing/kept-state";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { drawBlueprint } from "./blueprint.ts";
import { ACTORS, type ActorName, type Asker, type Blueprint, type TokenName } from "./scene.ts";
import { signInAll, startWebServer, type WebServer } from "./web-server.ts";

/** A production web server on a copy of the blueprint's database, those who will ask signed in. */
export interface WebScene {
  blueprint: Blueprint;
  database: TestDatabase;
  server: WebServer;
  address: string;
  cookies: ReadonlyMap<ActorName, string>;
  tokens: Readonly<Record<TokenName, string>>;
  /** How everything was when they were signed in and nothing had been asked. */
  kept: KeptState;
  close: () => Promise<void>;
}

/** Room for what thousands of answers leave behind, which took a fifth of a server's time to clear away by and by. */
const FLAGS = ["--min-semi-space-size=64", "--max-semi-space-size=64"];

/** @param program the server's file, as built or as copied without its proxy */
export async function openWebScene(program: string, askers: readonly Asker[] = ACTORS): Promise<WebScene> {
  const blueprint = await drawBlueprint();
  const database = await openTestDatabase({ template: blueprint.template });
  const server = await startWebServer(program, database.appUrl, { RATE_LIMITS: "off" }, FLAGS);
  const { address } = server;
  const cookies = await signInAll(address, blueprint.people, askers);
  const kept = await keepState(database);
  const close = async () => {
    await server.stop();
    await kept.close();
    await database.drop();
  };
  return { blueprint, database, server, address, cookies, tokens: blueprint.tokens, kept, close };
}

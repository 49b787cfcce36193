import { type KeptState, keepState } from "@starboard/testing/kept-state";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { drawBlueprint } from "./blueprint.ts";
import type { ActorName, Blueprint, TokenName } from "./scene.ts";
import { signInEverybody, startWebServer, type WebServer } from "./web-server.ts";

/** A production web server on a copy of the blueprint's database, everybody signed in. */
export interface WebScene {
  blueprint: Blueprint;
  database: TestDatabase;
  server: WebServer;
  address: string;
  cookies: ReadonlyMap<ActorName, string>;
  tokens: Readonly<Record<TokenName, string>>;
  /** How everything was when everybody was signed in and nothing had been asked. */
  kept: KeptState;
  close: () => Promise<void>;
}

/** @param program the server's file, as built or as copied without its proxy */
export async function openWebScene(program: string): Promise<WebScene> {
  const blueprint = await drawBlueprint();
  const database = await openTestDatabase({ template: blueprint.database.name });
  const server = await startWebServer(program, database.appUrl);
  const { address } = server;
  const cookies = await signInEverybody(address, blueprint.people);
  const kept = await keepState(database);
  const close = async () => {
    await server.stop();
    await kept.close();
    await database.drop();
  };
  return { blueprint, database, server, address, cookies, tokens: blueprint.tokens, kept, close };
}

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { BadInput } from "../bad-input.ts";
import { readEnv } from "../env.ts";

/** Where the person's stories are, and the token that opens them. */
export interface ServerConfig {
  /** Origin, without a slash at the end. */
  server: string;
  /** The organisation's part of its address. */
  org: string;
  token: string;
}

const CONFIG_HINT = "run starboard login, or set STARBOARD_SERVER, STARBOARD_ORG and STARBOARD_TOKEN";

const configFile = (): string => join(readEnv().configHome ?? join(homedir(), ".config"), "starboard", "config.json");

/** From the environment, else from the file that `login` wrote. Throws `BadInput` when neither says all three. */
export function readServerConfig(): ServerConfig {
  const kept = readKept();
  const given = readEnv();
  const [server, org, token] = [given.server ?? kept.server, given.org ?? kept.org, given.token ?? kept.token];
  if (!(server && org && token)) throw new BadInput(`starboard: no server is known; ${CONFIG_HINT}`);
  return { server: originOf(server), org, token };
}

/** Keeps it for this person alone. @returns the file's path */
export function keepServerConfig(config: ServerConfig): string {
  const file = configFile();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  // A file that was there keeps its mode through the write.
  chmodSync(file, 0o600);
  return file;
}

/** The origin of an address. Throws `BadInput` for plain http elsewhere than on this machine: the token would be read on the way. */
export function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && isHere))
    throw new BadInput(
      `starboard: the server is an https address such as https://starboard.example.org, not "${address}"`,
    );
  return url.origin;
}

function readKept(): Partial<ServerConfig> {
  const file = configFile();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return {};
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file}:1: this is no JSON (${(error as Error).message}); ${CONFIG_HINT}`, { cause: error });
  }
}

import { text } from "node:stream/consumers";
import type { Arguments } from "../arguments.ts";
import { BadInput } from "../bad-input.ts";
import { readEnv } from "../env.ts";
import { askServer } from "../server/ask-server.ts";
import { keepServerConfig, originOf } from "../server/server-config.ts";
import type { Terminal } from "../terminal.ts";

/** Keeps a server and a token that it accepts. The token comes on standard input, so that no process list shows it. */
export async function logIn(given: Arguments, terminal: Terminal): Promise<number> {
  if (!(given.server && given.org))
    throw new BadInput("starboard: login needs --server and --org; see starboard login --help");
  if (terminal.stdin.isTTY && !readEnv().token) terminal.warn("Paste the token, then Enter and Ctrl+D: ");
  const token = readEnv().token ?? (await text(terminal.stdin)).trim();
  if (!/^sbt_[\w-]{43}$/.test(token))
    throw new BadInput("starboard: this is no token; make one in the settings, under “Tokens for the command line”");
  const config = { server: originOf(given.server), org: given.org, token };
  const { name } = await askServer<{ name: string }>(config, "query", "account.here");
  const file = keepServerConfig(config);
  await terminal.write(`Signed in to ${config.server} (${config.org}) as ${name}. Kept in ${file}, for you alone.\n`);
  return 0;
}

import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { setUp, setUpUrl } from "@starboard/services/identity";
import { compose } from "../compose.ts";
import { readEnv, WorkerEnv } from "../env.ts";

/** The set-up page without a browser. The password comes on standard input, so that no process list shows it. */
export async function createOwner(args: string[]): Promise<void> {
  const option = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { name: option, email: option, organisation: option, zone: option } });
  const { name, email, organisation, zone = "UTC" } = values;
  if (!(name && email && organisation)) {
    throw new Error(
      "Give --name, --email and --organisation; --zone is UTC unless given. The password comes on standard input.",
    );
  }
  const password = (await text(process.stdin)).trim();
  const { runtime } = await compose(readEnv(WorkerEnv), "create-owner");
  const token = new URL(setUpUrl(runtime)).searchParams.get("token") ?? "";
  const { slug } = await setUp(
    { runtime, userId: null },
    { token, name, email, password, organisation, timeZone: zone },
  );
  process.stdout.write(
    `${name} owns ${organisation} now. Sign in at ${runtime.siteUrl}/signin (the organisation is at /o/${slug}).\n`,
  );
  await runtime.pool.end();
}

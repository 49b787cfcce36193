import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createToken, resolveToken, revokeToken } from "@starboard/services/identity";
import { QUIET } from "@starboard/testing/quiet-observer";
import { openTestDatabase, type TestDatabase } from "@starboard/testing/test-database";
import { addTestOrganisation, addTestStory, type TestPerson } from "@starboard/testing/world";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appRouter } from "./app-router.ts";

const SCRIPT = fileURLToPath(new URL("../../../../scripts/starboard.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "starboard-push-"));
let database: TestDatabase;
let writer: TestPerson;
let server: Server;
let address: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await addTestOrganisation(database.app, "terminal");
  writer = await organisation.add("Writer", ["candidate"]);
  const handler = createHTTPHandler({
    router: appRouter,
    basePath: "/api/trpc/",
    createContext: async ({ req }) => {
      const token = req.headers.authorization?.replace(/^Bearer /, "") ?? "";
      const resolve = () => resolveToken(database.app, token, String(req.headers["x-starboard-org"]));
      const live = { subscribe: () => () => undefined, since: () => [], size: 0, stop: async () => undefined };
      const base = { runtime: database.app, live, limit: async () => undefined, isEmbedded: false, observer: QUIET };
      return { ...base, session: await resolve(), resolveAgain: resolve };
    },
  });
  server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await starboard(["--version"]);
}, 60_000);
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

async function starboard(args: readonly string[], { stdin = "", env = {} }: { stdin?: string; env?: object } = {}) {
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { PATH: "/usr/bin:/bin", INIT_CWD: folder, XDG_CONFIG_HOME: join(folder, "config"), ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  child.stdin.end(stdin);
  const [status] = await once(child, "close");
  return { status, said: said.replace(/^starboard: building.*\n/, "") };
}
const tokenOf = (scope: "read" | "write") =>
  createToken({ runtime: database.app, userId: writer.userId }, { name: "Laptop", scope, days: 30 });
const logIn = (token: string) =>
  starboard(["login", "--server", address, "--org", "terminal"], { stdin: `${token}\n` });
const markdown = () => readdirSync(folder).filter((name) => name.endsWith(".md"));

test("login, pull, push and status work with one's own stories, and a newer version is not overwritten", async () => {
  await addTestStory(writer, { title: "Late orders" });
  const { token } = await tokenOf("write");
  expect((await logIn(token)).said).toContain("as Writer");
  expect(statSync(join(folder, "config", "starboard", "config.json")).mode & 0o777).toBe(0o600);

  expect(await starboard(["pull"])).toMatchObject({ status: 0 });
  const [name = ""] = markdown();
  const pulled = readFileSync(join(folder, name), "utf8");
  expect(pulled).toContain("title: Late orders");
  expect(await starboard(["push", name])).toEqual({ status: 0, said: `${name}  unchanged\n` });

  writeFileSync(join(folder, name), pulled.replace("from 40 to 6", "from 40 to 5"));
  expect((await starboard(["status"])).said).toContain(`${name}  changed here`);
  expect((await starboard(["pull"])).status, "what was changed here is left alone").toBe(1);
  expect(await starboard(["push", name])).toEqual({ status: 0, said: `${name}  version 2\n` });
  writeFileSync(join(folder, name), pulled.replace("from 40 to 6", "from 40 to 4"));
  const stale = await starboard(["push", name]);
  expect(stale).toMatchObject({ status: 1, said: expect.stringContaining("newer version") });

  writeFileSync(join(folder, "new.md"), "# A new one\n\nI moved two desks, and waits fell from 9 to 4 minutes.\n");
  expect(await starboard(["push", "new.md"])).toEqual({ status: 0, said: "new.md  new, private\n" });
  expect(await starboard(["push", "new.md"])).toEqual({ status: 0, said: "new.md  unchanged\n" });
  const rows = await database.look<{ title: string; version: number }>(
    "select title, version from stories order by title",
  );
  expect(rows).toEqual([
    { title: "A new one", version: 1 },
    { title: "Late orders", version: 2 },
  ]);
});

test("a token that reads pushes nothing; a revoked one opens nothing; a wrong one is not kept", async () => {
  const { token, tokenId } = await tokenOf("read");
  await logIn(token);
  writeFileSync(join(folder, "refused.md"), "# Refused\n\nI did it.\n");
  expect(await starboard(["push", "refused.md"])).toMatchObject({
    status: 1,
    said: expect.stringContaining("This token does not open that"),
  });
  await revokeToken({ runtime: database.app, userId: writer.userId }, { tokenId });
  expect(await starboard(["status"])).toMatchObject({ status: 2, said: expect.stringContaining("not valid any more") });
  expect((await logIn("not-a-token")).status).toBe(2);
  const plain = await starboard(["login", "--server", "http://elsewhere.example", "--org", "x"], { stdin: token });
  expect(plain).toMatchObject({ status: 2, said: expect.stringContaining("https") });
});

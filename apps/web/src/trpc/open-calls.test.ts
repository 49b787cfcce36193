import { setTimeout as passed } from "node:timers/promises";
import { initTRPC, TRPCError } from "@trpc/server";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import superjson from "superjson";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { CallError } from "./call-error.ts";
import { openCalls } from "./open-calls.ts";

const refusal = { code: "LIMIT", message: "Not today.", details: { on: new Date(0) } };
const trpc = initTRPC.context<{ org: string | undefined }>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    data: { ...shape.data, ...(error.code === "FORBIDDEN" && { starboard: refusal }) },
  }),
});
const router = trpc.router({
  echo: trpc.procedure.input((input) => input).query(({ input, ctx }) => ({ input, org: ctx.org })),
  part: trpc.router({
    write: trpc.procedure.input((input) => input).mutation(({ input }) => ({ written: input })),
    never: trpc.procedure.query(() => passed(60_000, null, { ref: false })),
    refuse: trpc.procedure.query(() => {
      throw new TRPCError({ code: "FORBIDDEN", message: "Not today." });
    }),
  }),
});

let requests: string[] = [];
const server = createHTTPServer({
  router,
  createContext: ({ req }) => ({ org: req.headers["x-starboard-org"]?.toString() }),
  middleware: (req, _, next) => {
    const calls = new URL(req.url ?? "", "http://test").pathname.split(",").length;
    requests.push(`${req.method} ${calls}`);
    next();
  },
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as { port: number }).port}`;
});
beforeEach(() => {
  requests = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const inputs = [{ at: new Date(5), name: "a/b,c?d&é", gone: undefined }, "text", 7, null, undefined, [new Date(9)]];

test("what is asked arrives as it was asked, and so does the answer", async () => {
  const ask = openCalls("harbour-street", url);
  const answers = await Promise.all(inputs.map((input) => ask("query", "echo", input)));
  expect(answers).toEqual(inputs.map((input) => ({ input, org: "harbour-street" })));
  expect(await ask("mutation", "part.write", inputs[0])).toEqual({ written: inputs[0] });
});

test("what is asked in one turn goes in requests of ten, reading apart from writing", async () => {
  const ask = openCalls(null, url);
  const reads = Array.from({ length: 23 }, (_, input) => ask("query", "echo", input));
  const writes = [1, 2].map((input) => ask("mutation", "part.write", input));
  expect(await Promise.all(reads)).toEqual(Array.from({ length: 23 }, (_, input) => ({ input, org: "" })));
  expect(await Promise.all(writes)).toEqual([{ written: 1 }, { written: 2 }]);
  expect(requests.toSorted()).toEqual(["GET 10", "GET 10", "GET 3", "POST 2"]);
});

test("a refused call says how, and leaves those beside it alone", async () => {
  const ask = openCalls(null, url);
  const [refused, answered] = await Promise.allSettled([
    ask("query", "part.refuse", undefined),
    ask("query", "echo", 1),
  ]);
  expect(refused).toMatchObject({
    status: "rejected",
    reason: { message: "Not today.", data: { starboard: refusal } },
  });
  expect(answered).toMatchObject({ status: "fulfilled", value: { input: 1 } });
});

test("a call that is given up ends at once, before it is sent and after", async () => {
  const ask = openCalls(null, url);
  const [stop, giveUp] = [new AbortController(), new AbortController()];
  const beside = ask("query", "echo", 2).catch(() => undefined);
  const late = ask("query", "part.never", undefined, giveUp.signal);
  await expect(ask("query", "echo", 1, AbortSignal.abort())).rejects.toThrow("given up");
  const early = ask("query", "echo", 3, stop.signal);
  stop.abort();
  await expect(early).rejects.toThrow("given up");
  await expect.poll(() => requests, { message: "the two that were not given up before" }).toEqual(["GET 2"]);
  giveUp.abort();
  await expect(late).rejects.toThrow("given up");
  server.closeAllConnections();
  await beside;
});

test("where nobody answers, or something else than the procedures does, the call fails without a word of the server", async () => {
  const data = (error: CallError) => error.data;
  expect(await openCalls(null, "http://localhost:1")("query", "echo", 1).catch(data)).toBeUndefined();
  expect(await openCalls(null, `${url}/elsewhere`)("mutation", "echo", 1).catch(data)).not.toHaveProperty("starboard");
});

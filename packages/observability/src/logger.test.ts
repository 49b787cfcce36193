import { describe, expect, test } from "vitest";
import { createLogger, type LogLevel } from "./logger.ts";

const SECRET = "I led the migration of ledger-7 for Ana";

const record = (write: (logger: ReturnType<typeof createLogger>) => void, level: LogLevel = "debug") => {
  const lines: string[] = [];
  write(createLogger({ name: "web", level, destination: { write: (line) => lines.push(line) } }));
  return { raw: lines.join(""), lines: lines.map((line) => JSON.parse(line)) };
};

describe("a log line", () => {
  test("is one JSON object with level, time, program and fields", () => {
    const { lines } = record((logger) => logger.info({ outboxId: "42" }, "published"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: "info", name: "web", outboxId: "42", msg: "published", pid: process.pid });
    expect(lines[0].time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test("below the level is not written", () => {
    expect(record((logger) => logger.info("quiet"), "warn").lines).toEqual([]);
  });

  test("carries the ids of the request", () => {
    const { lines } = record((logger) => logger.child({ requestId: "r1", traceId: "t1" }).warn("slow"));
    expect(lines[0]).toMatchObject({ requestId: "r1", traceId: "t1" });
  });
});

describe("redaction", () => {
  test.each([
    ["password"],
    ["newPassword"],
    ["password_hash"],
    ["accessToken"],
    ["X-Api-Key"],
    ["Authorization"],
    ["set-cookie"],
    ["recipientEmail"],
    ["text"],
    ["sections"],
    ["body"],
    ["title"],
    ["quote"],
    ["to"],
  ])("hides %s, at the top, deep, in lists and in bindings", (name) => {
    const { raw, lines } = record((logger) => {
      logger.info({ [name]: SECRET, kept: 1 });
      logger.info({ a: { b: [{ [name]: { inner: SECRET } }] } });
      logger.child({ request: { [name]: SECRET } }).info("child");
    });
    expect(raw).not.toContain(SECRET);
    expect(raw.match(/\[redacted\]/g)).toHaveLength(3);
    expect(lines[0].kept).toBe(1);
  });

  test.each(["context", "storyId", "contentLength", "subjectId", "total"])("shows %s", (name) => {
    expect(record((logger) => logger.info({ [name]: "seen" })).lines[0][name]).toBe("seen");
  });

  test("hides what lies too deep to judge, and survives a ring", () => {
    const ring: Record<string, unknown> = { story: SECRET };
    let deep: Record<string, unknown> = ring;
    for (let i = 0; i < 8; i++) deep = { deep };
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const { raw, lines } = record((logger) => logger.info({ deep, loop }));
    expect(lines).toHaveLength(1);
    expect(raw).not.toContain(SECRET);
  });
});

describe("errors", () => {
  test("without a sentence of ours do not lend theirs", () => {
    const { lines } = record((logger) => logger.error(new Error("of the error")));
    expect(lines[0]).toMatchObject({ msg: "(no message)", err: { message: "of the error" } });
  });

  test("keep name, message, place and cause", () => {
    const { lines } = record((logger) => {
      logger.error(
        { err: new Error("the queue is closed", { cause: new TypeError("x is not a function") }) },
        "stopped",
      );
    });
    expect(lines[0].err).toMatchObject({ name: "Error", message: "the queue is closed", cause: { name: "TypeError" } });
    expect(lines[0].err.frames[0]).toContain("logger.test.ts");
    expect(JSON.stringify(lines[0].err.frames)).not.toContain("the queue is closed");
  });

  test("that quote a query, a row or a text lose their message", () => {
    const query = Object.assign(new Error(`Failed query: insert … params: ${SECRET}`), {
      query: "insert",
      params: [SECRET],
    });
    const database = Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), {
      severity: "ERROR",
      routine: "string_to_uuid",
      code: "22P02",
      detail: SECRET,
      table: "stories",
    });
    query.cause = database;
    let syntax: unknown;
    try {
      JSON.parse(SECRET);
    } catch (error) {
      syntax = error;
    }
    const { raw, lines } = record((logger) => {
      logger.error({ err: query });
      logger.error(query);
      logger.error({ err: syntax });
      logger.error({ error: Object.assign(new Error(SECRET), { issues: [] }) });
    });
    expect(lines).toHaveLength(4);
    expect(raw).not.toContain("migration of ledger");
    expect(raw).not.toContain("I led");
    expect(lines[0].err.cause).toMatchObject({ code: "22P02", table: "stories" });
  });

  test("that wrap one of those lose their message too", () => {
    const cause = Object.assign(new Error(SECRET), { params: [SECRET] });
    const { raw, lines } = record((logger) =>
      logger.error({ err: new Error(`wrapped: ${SECRET}`, { cause }) }, "failed"),
    );
    expect(raw).not.toContain(SECRET);
    expect(lines[0].err).toMatchObject({ name: "Error", cause: { name: "Error" } });
  });

  test("a thrown value that is no error is named by its kind only", () => {
    const { raw } = record((logger) => logger.error({ err: SECRET }));
    expect(raw).not.toContain(SECRET);
  });
});

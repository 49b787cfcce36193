import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { EMPTY_SECTIONS, type Sections } from "@starboard/domain/section";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { standInFolder } from "./starboard-process.ts";

interface Kept {
  id: string;
  title: string;
  sections: Sections;
  version: number;
}

const { folder, write, remove, starboard } = standInFolder();
const stories = new Map<string, Kept>();

/** What these commands ask of a server, and nothing else of one. */
function answer(procedure: string, input: Partial<Kept> & { storyId?: string }): unknown {
  if (procedure === "account.here") return { name: "Writer" };
  if (procedure === "story.list") return [...stories.values()];
  if (procedure === "story.get") {
    const story = stories.get(input.storyId as string);
    return { kind: "challenge", question: "", competencies: [], ...story, revision: { sections: story?.sections } };
  }
  const id = (input.storyId ?? input.id) as string;
  const version = (stories.get(id)?.version ?? 0) + 1;
  stories.set(id, { id, version, title: input.title as string, sections: input.sections as Sections });
  return { version };
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  const chunks = await request.toArray();
  const body = request.method === "POST" ? Buffer.concat(chunks).toString() : searchParams.get("input");
  const json = answer(pathname.replace("/api/trpc/", ""), JSON.parse(body ?? "{}").json ?? {});
  response.end(JSON.stringify({ result: { data: { json } } }));
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  vi.stubEnv("STARBOARD_SERVER", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("STARBOARD_ORG", "here");
  vi.stubEnv("STARBOARD_TOKEN", "token");
});
beforeEach(() => stories.clear());
afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  remove();
});

const onDisk = (name: string) => readFileSync(join(folder, name), "utf8");
const add = (title: string, result: string): Kept => {
  const story = { id: randomUUID(), title, version: 1, sections: { ...EMPTY_SECTIONS, result } };
  stories.set(story.id, story);
  return story;
};

describe("push", () => {
  const OWN = "# Café story\n\nIn the café I moved two desks.\n\n## Notes to self\n\nWaits fell from 9 to 4 minutes.\n";

  test("leaves everything in the file but id and version as it is", async () => {
    write("own.md", `---\ntags: a, b\n---\n\n${OWN}`);
    expect(await starboard(["push", "own.md"])).toMatchObject({ status: 0, stdout: "own.md  new, private\n" });
    const [{ id }] = stories.values() as unknown as [Kept];
    expect(onDisk("own.md")).toBe(`---\nid: ${id}\nversion: 1\ntags: a, b\n---\n\n${OWN}`);
    expect((await starboard(["push", "own.md"])).stdout).toBe("own.md  unchanged\n");
  });

  test("refuses a file that is not UTF-8 and sends nothing of it", async () => {
    const bytes = Buffer.from(OWN, "latin1");
    mkdirSync(join(folder, "bytes"));
    write("bytes/latin1.md", bytes);
    const { status, stderr } = await starboard(["push", "bytes/latin1.md"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "bytes/latin1.md:1: this is not UTF-8 text\n" });
    expect(readFileSync(join(folder, "bytes", "latin1.md"))).toEqual(bytes);
    expect(stories.size).toBe(0);
  });

  test("reads past a byte order mark and keeps it", async () => {
    write("marked.md", "\uFEFF---\ntitle: T\n---\n\nI moved two desks.\n");
    expect(await starboard(["push", "marked.md"])).toMatchObject({ status: 0, stderr: "" });
    expect(onDisk("marked.md")).toMatch(/^\uFEFF---\nid: .*\nversion: 1\ntitle: T\n---\n\nI moved two desks\.\n$/);
    expect((await starboard(["status"])).stdout).toContain("marked.md  same as version 1\n");
  });

  test("says with file and line what keeps a file from being sent", async () => {
    write("untitled.md", "I moved two desks.\n");
    write("kind.md", "---\nkind: chore\n---\n\nI moved.\n");
    const { status, stderr } = await starboard(["push", "nosuch.md", "untitled.md", "kind.md"]);
    expect(status).toBe(1);
    expect(stderr.split("\n")).toEqual([
      "nosuch.md: no such file or folder",
      expect.stringMatching(/^untitled\.md:1: the story has no title; write/),
      'kind.md:2: kind is challenge or accomplishment, not "chore"',
      "",
    ]);
  });
});

describe("pull and status", () => {
  test("a title between quotes is not taken for a change", async () => {
    mkdirSync(join(folder, "pulled"));
    const { id } = add('"Two desks"', "Waits fell.");
    expect((await starboard(["pull", "pulled"])).status).toBe(0);
    const name = `two-desks-${id.slice(-6)}.md`;
    expect((await starboard(["status", "pulled"])).stdout).toContain(`${name}  same as version 1\n`);
    expect((await starboard(["push", `pulled/${name}`])).stdout).toContain("unchanged");
  });

  test("a file with the same story keeps what else stands in it", async () => {
    mkdirSync(join(folder, "kept"));
    const { id } = add("Two desks", "Waits fell.");
    write("kept/mine.md", `---\nid: ${id}\nversion: 0\ntags: a\n---\n\n# Two desks\n\n## Outcome\n\nWaits fell.\n`);
    expect((await starboard(["pull", "kept"])).stdout).toBe("mine.md  version 1\n");
    expect(onDisk("kept/mine.md")).toBe(
      `---\nid: ${id}\nversion: 1\ntags: a\n---\n\n# Two desks\n\n## Outcome\n\nWaits fell.\n`,
    );
  });

  test("a pull overwrites no file that it does not know", async () => {
    mkdirSync(join(folder, "other"));
    const { id } = add("Two desks", "Waits fell.");
    const name = `two-desks-${id.slice(-6)}.md`;
    write(`other/${name}`, "My notes.\n");
    expect(await starboard(["pull", "other"])).toMatchObject({ status: 1, stderr: expect.stringContaining(name) });
    expect(onDisk(`other/${name}`)).toBe("My notes.\n");
  });

  test.each([
    [["status", "nosuch"], "nosuch: no such file or folder\n"],
    [["pull", "file.md"], "file.md: this is a file; name a folder\n"],
    [["status", "file.md"], "file.md: this is no folder, or lies under a name that is none\n"],
    [["pull", "a", "b"], 'starboard: pull takes one folder, not also "b"; see starboard pull --help\n'],
  ])("%j ends with status 2 and one line", async (args, message) => {
    write("file.md", "# File\n");
    expect(await starboard(args)).toEqual({ status: 2, stdout: "", stderr: message });
  });
});

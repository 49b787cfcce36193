import { resolveSession, resolveToken } from "@starboard/services/identity";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppCaller } from "../app/app-router.ts";
import { kindOf, PATHS } from "./answer.ts";
import { drawBlueprint } from "./blueprint.ts";
import { MATRIX } from "./matrix.ts";
import { openScene, type Scene } from "./open-scene.ts";
import type { Blueprint } from "./scene.ts";

let blueprint: Blueprint;
let scene: Scene;
beforeAll(async () => {
  blueprint = await drawBlueprint();
  scene = await openScene(blueprint);
});
afterAll(async () => {
  await scene.close();
});

type Group = Record<string, (input: unknown) => Promise<unknown>>;
const REFUSED = "FORBIDDEN second-factor";
const demand = (isRequired: boolean) =>
  scene.database.look("update organisations set requires_second_factor = $1 where slug = $2", [
    isRequired,
    blueprint.slug,
  ]);

/** One call with what the request's cookie or token says at that moment, as the web reads it. */
async function ask(as: "author" | "readToken", path: string): Promise<string> {
  const { app } = scene.database;
  const { slug, people, tokens } = blueprint;
  const session = await (as === "author"
    ? resolveSession(app, people.author.sessionId, slug)
    : resolveToken(app, tokens.readToken, slug));
  const groups = createAppCaller({ ...scene.contextOf("author"), session }) as unknown as Record<string, Group>;
  const [group = "", name = ""] = path.split(".");
  try {
    const answer = await groups[group]?.[name]?.(MATRIX[path]?.input?.(blueprint.subjects.reviewed));
    if (kindOf(path) === "subscription") await (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
    return "ok";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { reason } = (error.cause as { details?: { reason?: string } } | undefined)?.details ?? {};
    return reason ? `${error.code} ${reason}` : error.code;
  }
}

/** Doors of the organisation: they know nobody from elsewhere, and somebody from inside. */
const isInside = (path: string) => {
  const { stranger, author } = MATRIX[path]?.outcomes ?? {};
  return stranger === "NOT_FOUND" && author !== "NOT_FOUND";
};

test("where a second factor is asked for, every procedure of the organisation is shut to a member without one", async () => {
  await demand(true);
  const answers = new Map<string, string>();
  for (const path of PATHS.filter(isInside)) answers.set(path, await ask("author", path));
  expect([...answers].filter(([, answer]) => answer !== REFUSED)).toEqual([]);
  expect(answers.size).toBeGreaterThan(100);
  expect(await scene.kept.listChanged()).toEqual(["organisations"]);
});

test("what is the person's own stays open, so that they can turn one on; a token is told as much as a browser", async () => {
  await demand(true);
  for (const path of ["account.me", "account.secondFactor", "account.startSecondFactor", "privacy.exports"])
    expect(await ask("author", path), path).toBe("ok");
  expect(await ask("readToken", "story.list")).toBe(REFUSED);
  expect(await ask("readToken", "account.me")).toBe("ok");
  await scene.kept.restore();
});

test("with one, and where none is asked for, the very next request is inside", async () => {
  await demand(true);
  expect(await ask("author", "story.list")).toBe(REFUSED);
  const { userId } = blueprint.people.author;
  await scene.database.look(
    "insert into second_factors (user_id, sealed_secret, created_at) values ($1, 'sealed', now())",
    [userId],
  );
  expect(await ask("author", "story.list"), "begun and not confirmed").toBe(REFUSED);
  await scene.database.look("update second_factors set confirmed_at = now() where user_id = $1", [userId]);
  for (const as of ["author", "readToken"] as const) expect(await ask(as, "story.list"), as).toBe("ok");
  await scene.database.look("delete from second_factors where user_id = $1", [userId]);
  expect(await ask("author", "story.list")).toBe(REFUSED);
  await demand(false);
  expect(await ask("author", "story.list")).toBe("ok");
  await scene.kept.restore();
});

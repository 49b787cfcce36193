import { withAdmin } from "@starboard/testing/servers";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../app/app-router.ts";
import { describeError, toTrpcError } from "../error-mapping.ts";
import { MATRIX, type Outcome } from "./matrix.ts";
import {
  ACTORS,
  type ActorName,
  type Blueprint,
  drawBlueprint,
  openScene,
  type Scene,
  type SceneIds,
} from "./scene.ts";

const PATHS = Object.keys(appRouter._def.procedures).sort();

interface Answer {
  outcome: Outcome;
  message: string;
}

async function call(scene: Scene, actor: ActorName, path: string, ids: SceneIds): Promise<Answer> {
  const [group = "", name = ""] = path.split(".");
  const procedure = (
    scene.callerOf(actor) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  )[group]?.[name];
  try {
    const answer = await procedure?.(MATRIX[path]?.input?.(ids));
    // A stream is refused, or not, at its first read.
    if (path === "live.hints") await (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
    return { outcome: "ok", message: "" };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { outcome: error.code as Outcome, message: describeError(toTrpcError(error)).message };
  }
}

/** Everything that a refused call may not touch, as one number that any write changes. */
async function fingerprint(scene: Scene): Promise<string> {
  const rows = await scene.database.look<{ print: string }>(
    `select string_agg(print, '|') as print from (
       select 'outbox' || count(*) as print from outbox union all select 'audit' || count(*) from audit_entries
       union all select 'stories' || count(*) || coalesce(max(updated_at)::text, '') || string_agg(visibility || version, ',') from stories
       union all select 'requests' || string_agg(state || round, ',' order by id) from review_requests
       union all select 'comments' || count(*) || count(resolved_at) from comments union all select 'replies' || count(*) from comment_replies
       union all select 'batches' || string_agg(state, ',' order by id) from batches
       union all select 'invites' || count(*) || count(revoked_at) from invites
       union all select 'teams' || count(*) from teams union all select 'practices' || count(*) from practices
       union all select 'capacity' || sum(review_capacity) from memberships) prints`,
  );
  return rows[0]?.print ?? "";
}

let blueprint: Blueprint;
beforeAll(async () => {
  blueprint = await drawBlueprint();
});
afterAll(() => withAdmin((client) => client.query(`drop database ${blueprint.database.name} with (force)`)));

test("every procedure has a row in the matrix, and every row a procedure", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(PATHS);
});

describe.each(PATHS)("%s", (path) => {
  let scene: Scene;
  // A copy for each procedure: what an allowed call changes must not colour the next row.
  beforeAll(async () => {
    scene = await openScene(blueprint);
  });
  afterAll(() => scene.close());

  test("refuses whom it must, changing nothing, and lets in whom it may", async () => {
    const row = MATRIX[path];
    const wrong: string[] = [];
    const refusedFirst = [...ACTORS].sort(
      (a, b) => Number(row?.outcomes[a] === "ok") - Number(row?.outcomes[b] === "ok"),
    );
    for (const actor of refusedFirst) {
      const expected = row?.outcomes[actor];
      const before = expected === "ok" ? "" : await fingerprint(scene);
      const { outcome } = await call(scene, actor, path, scene.ids);
      if (outcome !== expected) wrong.push(`${actor}: expected ${expected}, got ${outcome}`);
      if (expected !== "ok" && (await fingerprint(scene)) !== before)
        wrong.push(`${actor}: a refused call changed something`);
    }
    expect(wrong).toEqual([]);
  });

  test("answers another organisation's ids exactly as ids that do not exist", async () => {
    if (!MATRIX[path]?.input) return;
    const random = Object.fromEntries(
      Object.keys(scene.ids).map((key) => [key, crypto.randomUUID()]),
    ) as unknown as SceneIds;
    expect(await call(scene, "stranger", path, scene.ids)).toEqual(await call(scene, "stranger", path, random));
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { inRepository } from "../site/repository.mjs";

const WARM_UP = 300;
/** A timer may wait 15 s for its sweep; the recount of a million stories may take 30 s. */
const RECOUNT_MS = 60_000;

/** Evaluations a second in this one process, nothing read or written: up to 2,000 of the batch's own stories. */
export async function timeInMemory(count, sectionsOf) {
  const evaluate = await loadEvaluate();
  const inputs = Array.from({ length: Math.min(count, 2_000) }, (_, n) => ({
    kind: "challenge",
    title: "Filled in",
    question: "",
    sections: sectionsOf(n),
  }));
  for (const input of inputs.slice(0, WARM_UP)) evaluate(input, { knownSamples: true });
  const from = performance.now();
  for (const input of inputs) evaluate(input, { knownSamples: true });
  return (inputs.length / (performance.now() - from)) * 1_000;
}

/** The rules as the worker's bundle holds them: compiled, with everything they pull in. */
async function loadEvaluate() {
  const { build } = await import("esbuild");
  const folder = mkdtempSync(join(tmpdir(), "starboard-bench-"));
  try {
    const outfile = join(folder, "evaluate.mjs");
    const entryPoints = [inRepository("packages/rules/src/evaluate.ts")];
    await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
    return (await import(pathToFileURL(outfile).href)).evaluate;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows a second when the rows that the batch wrote (two a story) go by COPY into tables with the same indexes. */
export async function timeCopy({ postgres }) {
  const [{ folder }] = await postgres.query("select current_setting('data_directory') as folder");
  let rows = 0;
  let ms = 0;
  for (const table of ["evaluations", "story_current_evaluations"]) {
    const file = `'${folder}/bench-${table}.copy'`;
    await postgres.query(`create table bench_${table} (like ${table} including indexes including defaults)`);
    await postgres.query(`copy ${table} to ${file} with (format binary)`);
    const from = performance.now();
    await postgres.query(`copy bench_${table} from ${file} with (format binary)`);
    ms += performance.now() - from;
    rows += (await postgres.query(`select count(*)::int as n from bench_${table}`))[0].n;
  }
  return (rows / ms) * 1_000;
}

/**
 * What the batch's counters, the current evaluations and the rollups differ by from a recount; the rollups' is the
 * product's own job, asked for as its timer would.
 */
export async function recount({ postgres }, { total, done, failed }) {
  const [{ stories, current }] = await postgres.query(`
    select (select count(*)::int from stories where archived_at is null) as stories,
      (select count(*)::int from stories s
        join story_current_evaluations c on c.org_id = s.org_id and c.story_id = s.id
        join evaluations e on e.org_id = c.org_id and e.id = c.evaluation_id and e.revision_id = s.current_revision_id
        where s.archived_at is null and (e.score, e.band, e.ruleset_version) = (c.score, c.band, c.ruleset_version)
      ) as current`);
  const counters = Math.abs(total - stories) + Math.abs(done + failed - total) + Math.abs(done - current);
  return counters + (await recountRollups(postgres));
}

async function recountRollups(postgres) {
  const [{ org_id: orgId, asked_at: askedAt }] = await postgres.query(
    `insert into timers (org_id, kind, subject_id, due_at)
     select distinct org_id, 'rollup.recount', org_id, now() from rollups returning org_id, due_at as asked_at`,
  );
  const giveUpAt = performance.now() + RECOUNT_MS;
  while (performance.now() < giveUpAt) {
    const [recounted] = await postgres.query(
      "select drift from rollup_recounts where org_id = $1 and recounted_at >= $2",
      [orgId, askedAt],
    );
    if (recounted) return recounted.drift;
    await sleep(200);
  }
  throw new Error("The rollups were not recounted in time.");
}

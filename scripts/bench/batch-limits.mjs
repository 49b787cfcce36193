import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inRepository } from "../site/repository.mjs";

const WARM_UP = 300;

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

/** What the batch's counters and the current evaluations differ by from a recount. */
export async function recount({ postgres }, { total, done, failed }) {
  const [{ stories, current }] = await postgres.query(`
    select (select count(*)::int from stories where archived_at is null) as stories,
      (select count(*)::int from stories s
        join story_current_evaluations c on c.org_id = s.org_id and c.story_id = s.id
        join evaluations e on e.org_id = c.org_id and e.id = c.evaluation_id and e.revision_id = s.current_revision_id
        where s.archived_at is null and (e.score, e.band, e.ruleset_version) = (c.score, c.band, c.ruleset_version)
      ) as current`);
  return Math.abs(total - stories) + Math.abs(done + failed - total) + Math.abs(done - current);
}

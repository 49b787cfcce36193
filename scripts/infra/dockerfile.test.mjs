import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { webArguments, workerFlags } from "../site/build.mjs";
import { inRepository } from "../site/repository.mjs";
import { listCopies, readDockerfile } from "./dockerfile.mjs";

const { packageManager } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
const allowed = readFileSync(inRepository(".dockerignore"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("!"))
  .map((line) => line.slice(1));

describe.each(["infra/docker/web.Dockerfile", "infra/docker/worker.Dockerfile"])("%s", (path) => {
  const stages = readDockerfile(path);

  test("copies only what exists and what .dockerignore lets through", () => {
    for (const { from, sources } of stages.flatMap(listCopies)) {
      if (from) continue;
      for (const source of sources) {
        expect(existsSync(inRepository(source)), source).toBe(true);
        expect(
          allowed.some((entry) => source === entry || source.startsWith(`${entry}/`)),
          source,
        ).toBe(true);
      }
    }
  });

  test("copies between stages that are there", () => {
    const names = stages.map((stage) => stage.name);
    const copies = stages.flatMap(listCopies).filter(({ from }) => from);
    expect(copies.length).toBeGreaterThan(0);
    for (const { from } of copies) expect(names).toContain(from);
  });

  test("runs as nobody special, on glibc, in production", () => {
    const final = stages.at(-1);
    const texts = (instruction) =>
      final.steps.filter((step) => step.instruction === instruction).map((step) => step.text);
    expect(texts("USER")).toEqual(["node"]);
    expect(texts("ENV").join(" ")).toContain("NODE_ENV=production");
    expect(texts("HEALTHCHECK")).toHaveLength(1);
    expect(texts("CMD")).toHaveLength(1);
    expect(readFileSync(inRepository(path), "utf8")).toMatch(/ARG NODE_IMAGE=node:\d+-\w+-slim/);
  });

  test("installs with the pnpm that package.json names, from the lockfile", () => {
    const runs = stages
      .flatMap((stage) => stage.steps)
      .filter((step) => step.instruction === "RUN" && step.text.includes("pnpm"));
    expect(runs.length).toBeGreaterThan(0);
    for (const { text } of runs) expect(text).toContain(packageManager);
    for (const { text } of runs) if (/ install /.test(text)) expect(text).toContain("--frozen-lockfile");
  });
});

test.each([
  ["web", webArguments.slice(0, -1)],
  ["worker", workerFlags],
])("the image of the %s gives Node what npm start gives it", (name, flags) => {
  const final = readDockerfile(`infra/docker/${name}.Dockerfile`).at(-1);
  const [, ...args] = JSON.parse(final.steps.find(({ instruction }) => instruction === "CMD").text);
  expect(args.slice(0, -1)).toEqual(flags);
});

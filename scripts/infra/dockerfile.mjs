import { readFileSync } from "node:fs";
import { inRepository } from "../site/repository.mjs";

const instructions = new Set([
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "RUN",
  "USER",
  "WORKDIR",
]);

/** Reads a Dockerfile into its stages: `{ name, image, steps: [{ instruction, text }] }`. Throws on an unknown instruction. */
export function readDockerfile(path) {
  const lines = readFileSync(inRepository(path), "utf8")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("#"));
  const stages = [];
  for (const line of lines) {
    const [, instruction, text] = line.match(/^([A-Z]+)\s+(.*)$/) ?? [];
    if (!instructions.has(instruction)) throw new Error(`${path}: “${line}” is no instruction`);
    if (instruction === "FROM") {
      const [, image, , name = null] = text.match(/^(\S+)(\s+AS\s+(\S+))?$/) ?? [];
      stages.push({ name, image, steps: [] });
    } else stages.at(-1)?.steps.push({ instruction, text });
  }
  return stages;
}

/** The copies of a stage: `{ from, sources, target }`, `from` null for the build context. */
export function listCopies(stage) {
  return stage.steps
    .filter(({ instruction }) => instruction === "COPY")
    .map(({ text }) => {
      const words = text.split(/\s+/);
      const from = words.find((word) => word.startsWith("--from="))?.slice("--from=".length) ?? null;
      const paths = words.filter((word) => !word.startsWith("--"));
      return { from, sources: paths.slice(0, -1), target: paths.at(-1) };
    });
}

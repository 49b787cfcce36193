import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { failWith } from "../machine/say.mjs";
import { buildIfNeeded } from "../site/build.mjs";
import { installIfNeeded } from "../site/install.mjs";

const help = `npm run -s matrix [-- options]     who may do what, asked of every procedure and every page

  --mutants   takes each guard away in turn and sees whether a cell notices
  --json      one JSON line on standard output; everything else goes to standard error

  Ends with code 1 when a cell is wrong or a guard could be taken away unnoticed.
`;

/** npm run -s matrix: the matrix of packages/api/src/contract-suite, in process and over HTTP, with the pages, and its figures. */
export async function matrixCommand(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { mutants: { type: "boolean" }, json: { type: "boolean" }, help: { type: "boolean" } },
    });
    if (values.help) return console.log(help);
    // What the parts say goes to standard output; with --json only the line may.
    const say = console.log;
    if (values.json) console.log = (...parts) => console.error(...parts);
    await installIfNeeded();
    await buildIfNeeded();
    const { createRunFolder, runVitest } = await import("../testing/parts.mjs");
    const { runMatrixPart } = await import("./matrix-part.mjs");
    const { folder, remove } = createRunFolder();
    try {
      // The attacks, the fuzz and the limits, which lie beside them, ask for no cell of it.
      const filters = ["in-process", "http", ...(values.mutants ? ["mutants"] : [])];
      const from = performance.now();
      const { code, failed } = await runMatrixPart({ folder, filters, isWhole: true }, (project, options) =>
        runVitest(project, { ...options, ...(values.json ? { out: process.stderr } : {}) }),
      );
      const figures = {
        ...readFigures(join(folder, "matrix")),
        seconds: Math.round((performance.now() - from) / 1000),
      };
      say(values.json ? JSON.stringify(figures) : describe(figures));
      if (code !== 0 || failed > 0) process.exitCode = 1;
    } finally {
      remove();
    }
  } catch (error) {
    failWith(error);
  }
}

function readFigures(folder) {
  const read = (part) => {
    const file = join(folder, `${part}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  };
  const ways = ["in-process", "http", "http-without-proxy", "routes", "routes-without-proxy"].map(read);
  if (ways.includes(null)) throw new Error("The matrix did not come to its end; what it printed says why.");
  const sum = (key) => ways.reduce((total, way) => total + way[key], 0);
  const mutants = read("mutants");
  return {
    procedures: ways[0].procedures,
    cells: sum("cells"),
    wrong: sum("wrong"),
    guards: mutants?.guards ?? null,
    guardMutantsKilled: mutants?.killed ?? null,
  };
}

const describe = ({ procedures, cells, wrong, guards, guardMutantsKilled, seconds }) =>
  `${procedures} procedures, ${cells} cells, ${wrong} wrong${
    guards === null ? "" : `; ${guardMutantsKilled} of ${guards} guards missed when taken away`
  }; ${seconds} s`;

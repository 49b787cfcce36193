import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const built = ["**/node_modules/**", "**/dist/**", "**/.next/**"];

/** Files that take long, the longest first, by a part of their path. One that begins last is waited for by idle cores. */
const LONGEST = [
  "crash-points",
  "outbox-model",
  "mail-faults",
  "zombie",
  "start-postgres",
  "contract-suite/crash",
  // The first draws the matrix's scene.
  "http.matrix",
  "http-without-proxy.matrix",
  "in-process.matrix",
  "provider-sign-in.matrix",
  "fuzz.matrix",
  "command-line",
  "runbooks",
  "batch-rounds",
  "evaluation-threads",
  "contract-suite/recovery",
  "cut-off",
  "pack.test",
  "linear-time",
  "evaluate-stream",
];

/** On a fresh clone vitest knows no file's time and would go by size. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((part) => moduleId.includes(part));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

/** What needs the servers that `npm test` starts. */
const onServers = {
  exclude: built,
  globalSetup: ["packages/testing/src/global-setup.ts"],
  // One module registry per worker: a pool that a file leaves open is found instead of hidden.
  isolate: false,
  pool: "forks",
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

/** `unit` needs nothing but Node; `integration` and `matrix` need servers, and the matrix the production build too. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // The parts of npm test run the same modules: what one has transformed the next ones read.
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.{ts,tsx}", "apps/*/src/**/*.test.{ts,tsx}", "scripts/**/*.test.mjs"],
          exclude: [...built, "**/*.int.test.*", "**/*.matrix.test.*"],
          isolate: false,
          // The default leaves a core idle; the command line's tests mostly wait for processes of their own.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "integration",
          include: ["packages/*/src/**/*.int.test.ts", "apps/*/src/**/*.int.test.ts", "scripts/**/*.int.test.mjs"],
          ...onServers,
          // One more than there are cores: much of the time is waited for locks, processes and clocks.
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: "matrix",
          include: ["packages/*/src/**/*.matrix.test.ts"],
          ...onServers,
          // Each of its three ways waits for its own server half of the time.
          maxWorkers: 3,
        },
      },
    ],
  },
});

import { defineConfig } from "vitest/config";

const built = ["**/node_modules/**", "**/dist/**", "**/.next/**"];

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
      { test: { name: "matrix", include: ["packages/*/src/**/*.matrix.test.ts"], ...onServers } },
    ],
  },
});

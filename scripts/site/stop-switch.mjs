import { signalCommands } from "../machine/run-command.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
const patienceMs = 2_000;

/**
 * Turns Ctrl-C and the like into one wish to stop. npm passes Ctrl-C on although the terminal has sent it to us
 * already, so a second one counts only after a moment; then the process ends at once and the leash ends the rest.
 */
export function createStopSwitch() {
  const controller = new AbortController();
  let resolveThrown;
  const thrown = new Promise((resolve) => {
    resolveThrown = resolve;
  });
  let firstAt = 0;
  const interrupt = () => {
    if (firstAt) return;
    firstAt = Date.now();
    controller.abort();
    signalCommands("SIGTERM");
    resolveThrown(null);
  };
  const onSignal = () => {
    if (firstAt && Date.now() - firstAt > patienceMs) process.exit(130);
    interrupt();
  };
  for (const signal of signals) process.on(signal, onSignal);
  // A terminal that has gone away must not end the orderly stop.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  // npm passes SIGTERM to the shell between us, which dies of it without a word: a new parent says the same.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) interrupt();
  }, 100);
  return {
    signal: controller.signal,
    /** Resolves when it is time to stop: to null when somebody asked for it, else to the error. */
    thrown,
    fail: (error) => resolveThrown(error),
    get isInterrupted() {
      return firstAt > 0;
    },
    release() {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
